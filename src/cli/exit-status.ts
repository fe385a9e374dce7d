// What the process says to whoever started it (docs/command-line.md).

export const EXIT = {
  /** Finished, and authentic or ready. */
  DONE: 0,
  /** Finished, and not authentic, undetermined or not ready. */
  FINISHED_WITHOUT: 1,
  /** Could not finish; a failure says why. */
  FAILED: 2,
  /** Wrong use of the command line. */
  USAGE: 64,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
