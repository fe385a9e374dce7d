// The only source of time. Injected, so that every reading and every rule can be replayed.

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Milliseconds from an arbitrary start, never going back; for durations only. */
  monotonicMs(): number;
}
