// A time limit that a sleeping computer does not stretch: timers stand still meanwhile, the clock does not.

import type { Clock } from '../../time/clock.ts';
import type { Timers } from '../system-clock.ts';

const STEP_MS = 1_000;

/**
 * Runs `action` once `limitMs` have passed by the timers or by the clock, whichever is first, looking once a second.
 * @returns a function that calls it off.
 */
export function afterTime(clock: Clock, timers: Timers, limitMs: number, action: () => void): () => void {
  const due = clock.now() + limitMs;
  let callOff = (): void => undefined;
  const wait = (leftMs: number): void => {
    if (leftMs <= 0 || clock.now() >= due) {
      action();
      return;
    }
    const stepMs = Math.min(STEP_MS, leftMs);
    callOff = timers.after(stepMs, () => wait(leftMs - stepMs));
  };
  wait(limitMs);
  return () => callOff();
}
