// Where a person's stay stands today: running, on its last day, over - and if a renewal or change was filed in time,
// whether the special period (特例期間) covers them. Every date rule reads this one description.
// Law: 入管法 第20条第6項, 第21条第4項.

import type { JstDate } from '../time/jst-date.ts';
import { specialPeriod, type SpecialPeriod } from './calendar.ts';
import { valueOf } from './fact.ts';
import type { Facts } from './facts.ts';
import type { Status } from './status.ts';
import { LIMITS } from './tables/limits.ts';

export type Phase =
  | 'running'
  | 'last-day'
  /** After the end, and no filing in time that could keep the stay lawful. */
  | 'over'
  | 'special'
  /** Between the earlier and the later way of counting two months. */
  | 'special-ambiguous'
  | 'special-ended'
  /** Filed in time, but the granted period is one that has no special period. */
  | 'no-special'
  /** Filed in time; how long the granted period was is not known. */
  | 'special-unsure';

export type Filing =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in-time' | 'late'; readonly on: JstDate };

export type Stay =
  | { readonly kind: 'indefinite' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'dated';
      readonly end: JstDate;
      readonly phase: Phase;
      readonly filing: Filing;
      readonly special: SpecialPeriod;
    };

export type DatedStay = Extract<Stay, { kind: 'dated' }>;

/** @param filingCounts whether the pending application is one that can create a special period. */
export function stayOf(
  facts: Facts,
  status: Status | undefined,
  today: JstDate,
  filingCounts: boolean,
): Stay {
  if (isIndefinite(facts, status)) return { kind: 'indefinite' };
  const end = valueOf(facts.periodEnd);
  if (end === undefined) return { kind: 'unknown' };
  const filing = filingOf(facts, end, today);
  const special = specialPeriod(end);
  const counted: Filing = filingCounts ? filing : { kind: 'none' };
  return {
    kind: 'dated',
    end,
    filing,
    special,
    phase: phaseOf(today, { end, special, filing: counted }, facts),
  };
}

/** 'yes' when the granted period is one without a special period: 30 days or fewer. */
export function isShortPeriod(facts: Facts): 'yes' | 'no' | 'unknown' {
  const period = valueOf(facts.periodOfStay);
  const longest = LIMITS.noSpecialPeriod.value;
  const inDays = [valueOf(facts.periodDays), period?.kind === 'days' ? period.days : undefined].filter(
    (days) => days !== undefined,
  );
  if (inDays.some((days) => days <= longest)) return 'yes';
  if (inDays.length > 0) return 'no';
  // One month is 28 to 31 days: not decided by the name alone.
  if (period?.kind === 'months') return period.months >= 2 ? 'no' : 'unknown';
  return period?.kind === 'indefinite' ? 'no' : 'unknown';
}

function phaseOf(
  today: JstDate,
  stay: { end: JstDate; special: SpecialPeriod; filing: Filing },
  facts: Facts,
): Phase {
  if (today < stay.end) return 'running';
  if (today === stay.end) return 'last-day';
  if (stay.filing.kind !== 'in-time') return 'over';
  const short = isShortPeriod(facts);
  if (short === 'yes') return 'no-special';
  if (today > stay.special.statutoryUntil) return 'special-ended';
  if (short === 'unknown') return 'special-unsure';
  return today <= stay.special.planUntil ? 'special' : 'special-ambiguous';
}

function filingOf(facts: Facts, end: JstDate, today: JstDate): Filing {
  const fact = facts.filedOn;
  if (fact.state === 'unknown') return { kind: 'unknown' };
  // A filing date that is still ahead is a plan, not a filing.
  if (fact.state === 'not-applicable' || fact.value > today) return { kind: 'none' };
  return { kind: fact.value <= end ? 'in-time' : 'late', on: fact.value };
}

function isIndefinite(facts: Facts, status: Status | undefined): boolean {
  const card = valueOf(facts.cardType);
  if (card === '2' || card === '6' || card === '8') return true;
  return status?.indefinite === true || valueOf(facts.periodOfStay)?.kind === 'indefinite';
}
