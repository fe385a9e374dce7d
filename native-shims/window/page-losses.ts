// How often the process of the page may die: the page is loaded again, and given up when that does not help.

/** So often within a minute, and the next time is one too many. */
const LOSSES_BORNE = 3;
const WITHIN_MS = 60_000;

export class PageLosses {
  readonly #now: () => number;
  #losses: readonly number[] = [];

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts one more. @returns whether the page is given up. */
  isOneTooMany(): boolean {
    const time = this.#now();
    this.#losses = [...this.#losses.filter((earlier) => Math.abs(time - earlier) < WITHIN_MS), time];
    return this.#losses.length > LOSSES_BORNE;
  }
}
