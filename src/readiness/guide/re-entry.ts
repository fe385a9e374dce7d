// Until when a person who leaves Japan has to be back.

import { addMonths, type JstDate } from '../../time/jst-date.ts';
import { earlierOf, specialPeriod } from '../calendar.ts';
import { sourced, type Sourced } from '../tables/sourced.ts';

/** The longest of each kind, in months from departure or from grant. */
export const RE_ENTRY_LIMITS = {
  special: { months: 12, ...sourced('A', 'S0', 'S1') },
  permit: { months: 60, ...sourced('A', 'S0', 'S1') },
  /** While a renewal or change is undecided; the result has to be received in that time as well. */
  pending: { months: 12, ...sourced('D', 'T') },
} as const satisfies Record<string, Sourced & { months: number }>;

export interface LatestReturn {
  readonly date: JstDate;
  readonly because: 'one-year' | 'permit-end' | 'five-years' | 'period-of-stay' | 'special-period';
}

/** みなし再入国許可: within one year, or by the end of the stay if that is earlier. */
export function latestSpecialReturn(departure: JstDate, periodEnd?: JstDate): LatestReturn {
  const year = addMonths(departure, RE_ENTRY_LIMITS.special.months);
  return before({ date: year, because: 'one-year' }, periodEnd, 'period-of-stay');
}

/** 再入国許可: by the end of the permit (at most five years), or of the stay if that is earlier. */
export function latestPermitReturn(permit: {
  readonly end: JstDate;
  readonly granted?: JstDate;
  readonly periodEnd?: JstDate;
}): LatestReturn {
  const fiveYears =
    permit.granted === undefined ? undefined : addMonths(permit.granted, RE_ENTRY_LIMITS.permit.months);
  const end = before({ date: permit.end, because: 'permit-end' }, fiveYears, 'five-years');
  return before(end, permit.periodEnd, 'period-of-stay');
}

/** Leaving while a renewal or change is undecided: one year, or the planned end of the special period if earlier. */
export function latestPendingReturn(departure: JstDate, periodEnd: JstDate): LatestReturn {
  const year = addMonths(departure, RE_ENTRY_LIMITS.pending.months);
  return before({ date: year, because: 'one-year' }, specialPeriod(periodEnd).planUntil, 'special-period');
}

export type ReEntryKind = keyof typeof RE_ENTRY_LIMITS;

export interface ReEntryQuestion {
  readonly kind: ReEntryKind;
  readonly departure: JstDate | undefined;
  readonly permitEnd: JstDate | undefined;
  readonly permitGranted: JstDate | undefined;
  readonly periodEnd: JstDate | undefined;
}

/** @returns undefined while a day is missing without which there is no answer. */
export function latestReturn(question: ReEntryQuestion): LatestReturn | undefined {
  const { kind, departure, permitEnd, permitGranted, periodEnd } = question;
  if (departure === undefined) return undefined;
  switch (kind) {
    case 'special':
      return latestSpecialReturn(departure, periodEnd);
    case 'pending':
      return periodEnd === undefined ? undefined : latestPendingReturn(departure, periodEnd);
    case 'permit':
      return permitEnd === undefined
        ? undefined
        : latestPermitReturn({
            end: permitEnd,
            ...(permitGranted !== undefined && { granted: permitGranted }),
            ...(periodEnd !== undefined && { periodEnd }),
          });
  }
}

function before(
  first: LatestReturn,
  other: JstDate | undefined,
  because: LatestReturn['because'],
): LatestReturn {
  if (other === undefined || earlierOf(first.date, other) === first.date) return first;
  return { date: other, because };
}
