// Time that passes only when a test says so.

import type { Timers } from '../../../src/host/system-clock.ts';

export class FakeTimers implements Timers {
  #nowMs = 0;
  #waiting: { readonly atMs: number; readonly action: () => void }[] = [];

  /** Timers that have neither run nor been called off. */
  get pending(): number {
    return this.#waiting.length;
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { atMs: this.#nowMs + delayMs, action };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Runs what falls due, in order, with everything that follows from it. */
  async advance(byMs: number): Promise<void> {
    await settle();
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const due = this.#waiting.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
      const [next] = due;
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((entry) => entry !== next);
      this.#nowMs = next.atMs;
      next.action();
      await settle();
    }
    this.#nowMs = untilMs;
  }
}

/** Lets every promise that can go on go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The failure of a promise, awaited while time passes. */
export async function failureOf(
  promise: Promise<unknown>,
  timers: FakeTimers,
  afterMs = 0,
): Promise<unknown> {
  const outcome = promise.then(
    () => 'no failure',
    (failure: unknown) => failure,
  );
  await timers.advance(afterMs);
  return outcome;
}
