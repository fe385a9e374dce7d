// Whether this computer has slept: the clock has gone on further than was waited. No system tells every program of it.

import type { Clock } from '../../time/clock.ts';
import type { Timers } from '../system-clock.ts';

const LOOK_MS = 5_000;
/** A busy computer is late by a second or two; a clock put right by its server moves by less. */
const SLEPT_MS = 15_000;

/** @returns a function that ends it. */
export function watchForSleep(clock: Clock, timers: Timers, onWoken: () => void): () => void {
  let callOff = (): void => undefined;
  const look = (before: number): void => {
    callOff = timers.after(LOOK_MS, () => {
      const now = clock.now();
      look(now);
      if (now - before - LOOK_MS >= SLEPT_MS) onWoken();
    });
  };
  look(clock.now());
  return () => callOff();
}
