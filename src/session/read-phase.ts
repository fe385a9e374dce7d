// Where a reading stands. A closed list, for progress in words.

export const READ_PHASES = [
  'detecting',
  'authenticating',
  'reading-text',
  'reading-images',
  'reading-signature',
  'verifying',
] as const;

export type ReadPhase = (typeof READ_PHASES)[number];

export interface ReadProgress {
  readonly phase: ReadPhase;
  /** Octets received so far, and those a card of this type sends in all (0 until the type is known). */
  readonly bytesReceived: number;
  readonly bytesExpected: number;
}
