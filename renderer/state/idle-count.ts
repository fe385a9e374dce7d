// How long nobody was there, by whichever says longer: the seconds that were counted, or the clock. A computer that sleeps
// counts nothing, its clock goes on; a clock that is set back says too little, the count goes on.

export class IdleCount {
  readonly #now: () => number;
  #counted = 0;
  #touchedAt: number;

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
    this.#touchedAt = now();
  }

  /** Whole seconds since somebody was there. */
  get seconds(): number {
    return Math.max(this.#counted, Math.floor((this.#now() - this.#touchedAt) / 1_000));
  }

  /** Once a second, while the computer is awake. */
  count(): void {
    this.#counted++;
  }

  /** Somebody is there. */
  touch(): void {
    this.#counted = 0;
    this.#touchedAt = this.#now();
  }
}
