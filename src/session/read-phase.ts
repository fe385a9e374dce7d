// Where a reading stands. A closed list, for progress in words.

export const READ_PHASES = [
  'detecting',
  'authenticating',
  'reading-text',
  'reading-images',
  'reading-signature',
  'reading-rest',
  'verifying',
] as const;

export type ReadPhase = (typeof READ_PHASES)[number];

/** Of a My Number card. */
export const MY_NUMBER_PHASES = ['detecting', 'reading-certificates', 'using-pin', 'verifying'] as const;

export type MyNumberPhase = (typeof MY_NUMBER_PHASES)[number];

interface Progress<Phase> {
  readonly phase: Phase;
  /** Octets received so far, and those a card of this type sends in all (0 while or where that is not known). */
  readonly bytesReceived: number;
  readonly bytesExpected: number;
}

export type ReadProgress = Progress<ReadPhase>;
export type AnyProgress = Progress<ReadPhase | MyNumberPhase>;
