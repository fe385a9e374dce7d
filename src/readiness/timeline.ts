// The dates that matter, as bars and points for a picture: the stay, when to apply, the special period, the card and
// its certificates. Every bar says how sure its end is, so that a picture can tell it without colour.

import { addDays, type JstDate } from '../time/jst-date.ts';
import { earlierOf, lastDayWithin, lastOnlineDay, laterOf, windowOpens } from './calendar.ts';
import { goBy } from './closed-days.ts';
import { valueOf, type Fact } from './fact.ts';
import {
  isOnline,
  isResidentApplicant,
  renewsOrChanges,
  situationOf,
  type Question,
  type Situation,
} from './situation.ts';
import { isShortPeriod, type DatedStay } from './stay.ts';
import { LIMITS } from './tables/limits.ts';

export type BarId =
  | 'period-of-stay'
  | 'application-window'
  | 'special-period'
  | 'special-period-to-ask-about'
  | 'residence-card'
  | 'my-number-card'
  | 'auth-certificate'
  | 'sign-certificate'
  | 'birth-application'
  | 'birth-stay';

export interface Bar {
  readonly id: BarId;
  /** null: began before the picture. */
  readonly from: JstDate | null;
  /** Last day, inclusive; null when there is no end or it is not known (see `certainty`). */
  readonly to: JstDate | null;
  readonly certainty:
    | 'certain'
    /** Only if a renewal or change is filed by the end of the stay. */
    | 'if-filed'
    /** Depends on how months are counted. */
    | 'to-ask-about'
    /** No published opening day, or no date known. */
    | 'unknown'
    | 'no-end';
  readonly when: 'past' | 'current' | 'future' | 'unknown';
}

export type PointId =
  | 'today'
  | 'window-opens'
  | 'last-online-day'
  | 'last-day'
  | 'special-plan-end'
  | 'special-statutory-end'
  | 'my-number-card-end'
  | 'my-number-card-go-by'
  | 'auth-certificate-end'
  | 'sign-certificate-end'
  | 'residence-card-end'
  | 'birth-last-day'
  | 'birth-stay-end';

export interface Point {
  readonly id: PointId;
  readonly date: JstDate;
}

export interface Timeline {
  readonly today: JstDate;
  readonly bars: readonly Bar[];
  /** In order of time; on one day in the order of their meaning above. */
  readonly points: readonly Point[];
  /** The days the picture has to hold, with some room on both sides. */
  readonly from: JstDate;
  readonly to: JstDate;
}

const ROOM_DAYS = 14;

export function timelineOf(question: Question): Timeline {
  const s = situationOf(question);
  const bars = [...stayBars(s), ...birthBars(s), ...cardBars(s)];
  const points = pointsOf(s, bars);
  const days = [...points.map((point) => point.date), ...bars.map((bar) => bar.from ?? s.today)];
  return {
    today: s.today,
    bars,
    points,
    from: addDays(days.reduce(earlierOf, s.today), -ROOM_DAYS),
    to: addDays(days.reduce(laterOf, s.today), ROOM_DAYS),
  };
}

function stayBars(s: Situation): readonly Bar[] {
  if (!isResidentApplicant(s)) return [];
  if (s.stay.kind === 'indefinite') return [bar(s, 'period-of-stay', null, null, 'no-end')];
  if (s.stay.kind === 'unknown') return [bar(s, 'period-of-stay', null, null, 'unknown')];
  const { end } = s.stay;
  return [bar(s, 'period-of-stay', null, end, 'certain'), ...windowBars(s, end), ...specialBars(s, s.stay)];
}

function windowBars(s: Situation, end: JstDate): readonly Bar[] {
  if (!isOnline(s)) return [];
  if (!s.filing.has('P3')) return [bar(s, 'application-window', null, lastOnlineDay(end), 'certain')];
  const period = valueOf(s.facts.periodOfStay);
  const isLong = period?.kind === 'months' && period.months >= LIMITS.renewalWindowLeastPeriod.value;
  return isLong
    ? [bar(s, 'application-window', windowOpens(end), lastOnlineDay(end), 'certain')]
    : [bar(s, 'application-window', null, lastOnlineDay(end), 'unknown')];
}

function specialBars(s: Situation, { filing, special, phase }: DatedStay): readonly Bar[] {
  const wanted = renewsOrChanges(s) || phase.startsWith('special');
  if (!wanted || isShortPeriod(s.facts) === 'yes' || phase === 'over') return [];
  const { from, planUntil, statutoryUntil } = special;
  const certainty = filing.kind === 'in-time' ? 'certain' : 'if-filed';
  const plan = bar(s, 'special-period', from, planUntil, certainty);
  if (statutoryUntil === planUntil) return [plan];
  const rest = bar(s, 'special-period-to-ask-about', addDays(planUntil, 1), statutoryUntil, 'to-ask-about');
  return [plan, rest];
}

function birthBars(s: Situation): readonly Bar[] {
  const event = valueOf(s.facts.eventDate);
  if (event === undefined || !s.filing.has('P4')) return [];
  return [
    bar(s, 'birth-application', event, lastDayWithin(event, LIMITS.birthApplication.value), 'certain'),
    bar(s, 'birth-stay', event, lastDayWithin(event, LIMITS.birthStay.value), 'certain'),
  ];
}

function cardBars(s: Situation): readonly Bar[] {
  const { facts } = s;
  const cardEnd = valueOf(facts.cardExpiry);
  const bars = cardEnd === undefined ? [] : [bar(s, 'residence-card', null, cardEnd, 'certain')];
  if (!isOnline(s) || valueOf(facts.myNumberCard) === 'absent') return bars;
  return [
    ...bars,
    ending(s, 'my-number-card', facts.myNumberCardExpiry),
    ...(valueOf(facts.authCertificate) === 'absent'
      ? []
      : [ending(s, 'auth-certificate', facts.authCertificateExpiry)]),
    ...(valueOf(facts.signCertificate) === 'absent'
      ? []
      : [ending(s, 'sign-certificate', facts.signCertificateExpiry)]),
  ];
}

function ending(s: Situation, id: BarId, end: Fact<JstDate>): Bar {
  const date = valueOf(end);
  return bar(s, id, null, date ?? null, date === undefined ? 'unknown' : 'certain');
}

const POINT_OF_END: Partial<Record<BarId, PointId>> = {
  'period-of-stay': 'last-day',
  'application-window': 'last-online-day',
  'special-period': 'special-plan-end',
  'special-period-to-ask-about': 'special-statutory-end',
  'residence-card': 'residence-card-end',
  'my-number-card': 'my-number-card-end',
  'auth-certificate': 'auth-certificate-end',
  'sign-certificate': 'sign-certificate-end',
  'birth-application': 'birth-last-day',
  'birth-stay': 'birth-stay-end',
};

function pointsOf(s: Situation, bars: readonly Bar[]): readonly Point[] {
  const points: Point[] = [{ id: 'today', date: s.today }];
  for (const { id, from, to } of bars) {
    if (id === 'application-window' && from !== null) points.push({ id: 'window-opens', date: from });
    const point = POINT_OF_END[id];
    if (point !== undefined && to !== null) points.push({ id: point, date: to });
    if (id === 'my-number-card' && to !== null && to >= s.today) {
      points.push({ id: 'my-number-card-go-by', date: goBy(to, s.today) });
    }
  }
  return points.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function bar(
  s: Situation,
  id: BarId,
  ...[from, to, certainty]: [JstDate | null, JstDate | null, Bar['certainty']]
): Bar {
  return { id, from, to, certainty, when: whenOf(s.today, from, to, certainty) };
}

function whenOf(
  today: JstDate,
  from: JstDate | null,
  to: JstDate | null,
  certainty: Bar['certainty'],
): Bar['when'] {
  if (to === null) return certainty === 'no-end' ? 'current' : 'unknown';
  if (to < today) return 'past';
  if (from !== null && from > today) return 'future';
  return from === null && certainty === 'unknown' ? 'unknown' : 'current';
}
