// A long day at a counter: one card after the other in one process, each read and judged, and the memory at the end. Resident
// memory also holds garbage that the runtime leaves until it needs the room, so what is left after a collection stands
// beside it: only that could grow for ever.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '../system-clock.ts';
import { type BenchCard, judge, tap } from './bench-cards.ts';
import { type Row, rounded } from './figures.ts';

/** After which growth counts: by then everything is loaded and compiled. */
const SETTLED_AFTER = 100;
const GROWTH_BUDGET_MB = 10;
const MEBIBYTE = 1024 * 1024;

/** @param taps more than a hundred */
export async function manyTapsFigures(cards: readonly BenchCard[], taps: number): Promise<readonly Row[]> {
  const started = systemClock.monotonicMs();
  let failures = 0;
  const collect = collector();
  let settled: Memory | undefined;
  for (let count = 1; count <= taps; count++) {
    const card = cards[count % cards.length];
    if (card === undefined) break;
    if (!(await succeeds(card))) failures++;
    if (count === SETTLED_AFTER) settled = memoryNow(collect);
  }
  const seconds = (systemClock.monotonicMs() - started) / 1_000;
  const end = memoryNow(collect);
  const growth = end.residentMb - (settled?.residentMb ?? 0);
  return [
    {
      taps,
      failures,
      tapsPerSecond: rounded(taps / seconds),
      mbAfter100: rounded(settled?.residentMb ?? 0),
      mbAtEnd: rounded(end.residentMb),
      growthMb: rounded(growth),
      collectedGrowthMb: rounded(end.collectedMb - (settled?.collectedMb ?? 0)),
      liveGrowthMb: rounded(end.liveMb - (settled?.liveMb ?? 0)),
      budget: GROWTH_BUDGET_MB,
      within: failures === 0 && growth < GROWTH_BUDGET_MB,
    },
  ];
}

async function succeeds(card: BenchCard): Promise<boolean> {
  const judged = await judge(await tap(card, systemClock), systemClock);
  const { outcome } = judged.family === 'my-number' ? judged.report : judged.result.report;
  return outcome !== 'not-authentic';
}

interface Memory {
  /** As the system sees it. */
  readonly residentMb: number;
  /** The same after a full collection. */
  readonly collectedMb: number;
  /** Objects in use after it. */
  readonly liveMb: number;
}

function memoryNow(collect: () => void): Memory {
  const residentMb = process.memoryUsage().rss / MEBIBYTE;
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { residentMb, collectedMb: rss / MEBIBYTE, liveMb: heapUsed / MEBIBYTE };
}

/** A full collection, which a program may ask for only after asking for the question. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  };
}
