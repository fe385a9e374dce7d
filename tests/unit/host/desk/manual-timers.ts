// Time that passes only when a test says so.

import type { Timers } from '../../../../src/host/system-clock.ts';

export class ManualTimers implements Timers {
  #now = 0;
  #waiting: { readonly due: number; readonly action: () => void }[] = [];

  get waiting(): number {
    return this.#waiting.length;
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { due: this.#now + delayMs, action };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Lets everything happen that is due until then, in order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#waiting.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.due;
      next.action();
    }
    this.#now = until;
  }
}
