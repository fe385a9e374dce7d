// Tap to verdict as a person would wait for it on a real link: the simulated card over the link model, on a clock in which
// the link takes what the model says and this program what it takes.

import type { Clock } from '../../time/clock.ts';
import { systemClock } from '../system-clock.ts';
import { type BenchCard, type BenchReading, judge, residenceTools, tap } from './bench-cards.ts';
import { asTold } from './crossing.ts';
import { floorOf } from './exchange-figures.ts';
import { type Row, rounded } from './figures.ts';
import { BIT_RATES, EXCHANGE_TIMES_MS, type LinkSpeed, linkTime } from './link-model.ts';
import { median } from './statistics.ts';
import { whileReading } from '../while-reading.ts';
import { virtualClock } from './timed-card.ts';

/** Of the link's own time. */
const BUDGET_RATIO = 1.05;
/** The speed the budget is for. */
const BUDGET_SPEED: LinkSpeed = { kbitPerSecond: 106, exchangeMs: 10 };

export async function modelledTapFigures(cards: readonly BenchCard[], runs: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const card of cards) {
    for (const kbitPerSecond of BIT_RATES) {
      for (const exchangeMs of EXCHANGE_TIMES_MS) {
        rows.push(await figuresAt(card, { kbitPerSecond, exchangeMs }, runs));
      }
    }
  }
  return rows;
}

async function figuresAt(card: BenchCard, speed: LinkSpeed, runs: number): Promise<Row> {
  const taps: number[] = [];
  let read = await oneTap(card, systemClock);
  for (let run = 0; run < runs; run++) {
    const clock = virtualClock(systemClock, card.timed, speed);
    // The sizes of the last tap count until this one begins.
    card.timed.begin();
    const started = clock.monotonicMs();
    read = await oneTap(card, clock);
    taps.push(clock.monotonicMs() - started);
  }
  const link = linkTime(card.timed.exchanges, speed);
  const floor = floorOf(card, read, 'extended');
  const tapMs = median(taps);
  const promised =
    speed.kbitPerSecond === BUDGET_SPEED.kbitPerSecond && speed.exchangeMs === BUDGET_SPEED.exchangeMs;
  return {
    card: card.type,
    kbps: speed.kbitPerSecond,
    exchangeMs: speed.exchangeMs,
    tapMs: rounded(tapMs),
    linkMs: rounded(link),
    ratio: rounded(tapMs / link),
    floorMs: floor === null ? null : rounded(linkTime(floor, speed)),
    budget: promised ? BUDGET_RATIO : null,
    within: promised ? tapMs / link <= BUDGET_RATIO : null,
  };
}

/** As a reading of the window goes: what has arrived is told, and verified, while the card still answers. */
async function oneTap(card: BenchCard, clock: Clock): Promise<BenchReading> {
  const putOff: (() => void)[] = [];
  const { judging, onRead, settled } = whileReading(
    residenceTools(clock),
    { onArrived: ({ fields, images }) => void JSON.stringify({ fields, images: asTold(images) }) },
    (work) => putOff.push(work),
  );
  const meanwhile = async (): Promise<void> => {
    if (putOff.length === 0) return;
    for (const work of putOff.splice(0)) work();
    await settled();
  };
  card.timed.meanwhile = meanwhile;
  try {
    const read = await tap(card, clock, { onRead });
    await meanwhile();
    await judge(read, clock, judging);
    return read;
  } finally {
    card.timed.meanwhile = () => Promise.resolve();
  }
}
