// The time of this computer: the one file that may ask for it. Everything else is handed a Clock or Timers.

import type { Clock } from '../time/clock.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** Waiting, injected like the clock, so that tests decide what time it is. */
export interface Timers {
  /** Runs `action` once, `delayMs` from now. @returns a function that calls it off. */
  after(delayMs: number, action: () => void): () => void;
}

export const systemTimers: Timers = {
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};
