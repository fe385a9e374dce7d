// Settings of every property test: a fixed seed, so that a run today and a run next year try the same cases.

export const PROPERTY = { seed: 0x5a41, numRuns: 300 } as const;

/** For properties whose single case costs milliseconds. */
export const SLOW_PROPERTY = { seed: 0x5a41, numRuns: 40 } as const;
