// The command line was not understood. Not an AppError: nothing was attempted.

export type UsageProblem =
  'unknown-command' | 'unknown-option' | 'missing-argument' | 'invalid-value' | 'not-together';

export class UsageError extends Error {
  readonly problem: UsageProblem;
  /** The word of the command line it is about. */
  readonly word: string;

  constructor(problem: UsageProblem, word: string) {
    super(problem);
    this.name = 'UsageError';
    this.problem = problem;
    this.word = word;
  }
}
