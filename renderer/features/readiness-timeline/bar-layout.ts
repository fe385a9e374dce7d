// Where each bar of the dates stands, in percent of the picture's width. Pure, so that a picture can be checked by numbers.

import type { Bar, Timeline } from '../../../src/readiness/timeline.ts';
import { type JstDate, addMonths, daysBetween } from '../../../src/time/jst-date.ts';

/** How the bar is drawn: each certainty, and the past, has a pattern of its own besides its colour. */
export type BarLook = 'certain' | 'past' | 'if-filed' | 'to-ask-about' | 'unknown' | 'no-end';

export interface PlacedBar {
  readonly bar: Bar;
  readonly look: BarLook;
  /** Percent from the left. */
  readonly left: number;
  readonly width: number;
  /** It goes on beyond the edge of the picture. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

const NARROWEST = 1.2;

/** What a person has to act upon; a certificate of five years would press all of it into a corner. */
const NEAR: readonly Bar['id'][] = [
  'period-of-stay',
  'application-window',
  'special-period',
  'special-period-to-ask-about',
  'birth-application',
  'birth-stay',
];
const MONTHS_BEFORE = 4;
const MONTHS_BEYOND = 2;
const MONTHS_WITHOUT_END = 12;

export type Span = Pick<Timeline, 'from' | 'to'>;

/** The days the picture shows: what is near, and a little around it. Bars that reach further go on beyond its edge. */
export function pictureSpan({ today, from, to, bars }: Timeline): Span {
  const earliest = addMonths(today, -MONTHS_BEFORE);
  const ends = bars.flatMap(({ id, to: end }) => (NEAR.includes(id) && end !== null ? [end] : []));
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), today);
  const latest = addMonths(last, last === today ? MONTHS_WITHOUT_END : MONTHS_BEYOND);
  return { from: from > earliest ? from : earliest, to: to < latest ? to : latest };
}

export function placeBars(timeline: Timeline): readonly PlacedBar[] {
  const span = pictureSpan(timeline);
  return timeline.bars.map((bar) => {
    const left = bar.from === null ? 0 : percentOf(span, bar.from);
    const right = bar.to === null ? 100 : percentOf(span, bar.to, 1);
    const width = Math.max(NARROWEST, right - left);
    return {
      bar,
      look: lookOf(bar),
      left: Math.min(left, 100 - width),
      width,
      openLeft: bar.from === null || bar.from < span.from,
      openRight: bar.to === null || bar.to > span.to,
    };
  });
}

/** @param after 1 for the end of the day: a bar holds its last day. */
export function percentOf({ from, to }: Span, date: JstDate, after: 0 | 1 = 0): number {
  const days = daysBetween(from, to) + 1;
  const at = ((daysBetween(from, date) + after) / days) * 100;
  return Math.round(Math.min(100, Math.max(0, at)) * 100) / 100;
}

function lookOf({ certainty, when }: Bar): BarLook {
  return certainty === 'certain' && when === 'past' ? 'past' : certainty;
}
