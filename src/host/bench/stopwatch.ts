// Times work on the clock of this computer.

import { systemClock } from '../system-clock.ts';
import { type Row, rounded } from './figures.ts';
import { type Summary, summarise } from './statistics.ts';

export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const started = systemClock.monotonicMs();
  const value = await work();
  return { value, ms: systemClock.monotonicMs() - started };
}

export interface Repeated {
  /** Milliseconds of the very first time, which loads and compiles. */
  readonly first: number;
  readonly summary: Summary;
}

/** The first `warmUp` times do not count. */
export async function repeat(runs: number, work: () => unknown, warmUp = 3): Promise<Repeated> {
  const first = (await timed(work)).ms;
  for (let run = 1; run < warmUp; run++) await work();
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) measured.push((await timed(work)).ms);
  return { first, summary: summarise(measured) };
}

/** The usual columns of something that was repeated. */
export function repeatedRow({ first, summary }: Repeated): Row {
  return {
    medianMs: rounded(summary.median),
    low: rounded(summary.low),
    high: rounded(summary.high),
    runs: summary.runs,
    firstMs: rounded(first),
  };
}
