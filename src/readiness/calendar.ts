// The dates the rules are made of, on civil days in Japan. Months are counted with clamping to the end of a shorter
// month; "within N days" starts on the day after the event (民法 第140条); where the law and a plain count of months give
// different last days, both are kept and the earlier one is the plan.

import {
  addDays,
  addMonths,
  ageOn,
  dateLiteral,
  daysBetween,
  daysInMonth,
  jstDate,
  partsOf,
  type JstDate,
} from '../time/jst-date.ts';
import { LIMITS } from './tables/limits.ts';

/** First day on which a renewal is taken: 概ね3か月前, clamped (31 May -> 28 or 29 February). */
export function windowOpens(periodEnd: JstDate): JstDate {
  return addMonths(periodEnd, -LIMITS.renewalWindow.value);
}

/** The online system takes nothing on the last day itself (在留期間満了日の当日). */
export function lastOnlineDay(periodEnd: JstDate): JstDate {
  return addDays(periodEnd, -1);
}

export interface SpecialPeriod {
  readonly from: JstDate;
  /** The earlier reading: two months on, same day of the month. What to plan with. */
  readonly planUntil: JstDate;
  /** The reading of the Civil Code. What to ask the office about. */
  readonly statutoryUntil: JstDate;
}

/** 特例期間: after the end of the stay, while a renewal or change filed in time is undecided. */
export function specialPeriod(periodEnd: JstDate): SpecialPeriod {
  const months = LIMITS.specialPeriod.value;
  return {
    from: addDays(periodEnd, 1),
    planUntil: addMonths(periodEnd, months),
    statutoryUntil: endOfStatutoryMonths(periodEnd, months),
  };
}

/**
 * 民法 第140条, 第143条: the day of the event is not counted; the period ends on the day before the one that corresponds
 * to its first day, or on the last day of a month that has no such day.
 */
export function endOfStatutoryMonths(event: JstDate, months: number): JstDate {
  const first = partsOf(addDays(event, 1));
  const index = first.year * 12 + (first.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const corresponding = jstDate(year, month, first.day);
  if (corresponding !== undefined) return addDays(corresponding, -1);
  return dateLiteral(`${String(year)}-${pad(month)}-${pad(daysInMonth(year, month))}`);
}

/** "N日以内": the last day, the day of the event not counted. */
export function lastDayWithin(event: JstDate, days: number): JstDate {
  return addDays(event, days);
}

/** The birthday in a year; 29 February is 28 February in common years (入管法 第19条の5). */
export function birthdayIn(birth: JstDate, year: number): JstDate {
  return addMonths(birth, (year - partsOf(birth).year) * 12);
}

/** The N-th birthday after a day; a birthday on the day itself does not count. */
export function nthBirthdayAfter(birth: JstDate, day: JstDate, n: number): JstDate {
  const year = partsOf(day).year;
  const first = birthdayIn(birth, year) > day ? year : year + 1;
  return birthdayIn(birth, first + n - 1);
}

export function birthdayOfAge(birth: JstDate, age: number): JstDate {
  return birthdayIn(birth, partsOf(birth).year + age);
}

export function isOfAge(birth: JstDate, day: JstDate, age: number): boolean {
  return ageOn(birth, day) >= age;
}

/** 0 is Sunday. */
export function weekdayOf(date: JstDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const sunday = dateLiteral('2023-01-01');
  const days = daysBetween(sunday, date) % 7;
  return WEEKDAYS[days < 0 ? days + 7 : days] ?? 0;
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

export function earlierOf(a: JstDate, b: JstDate): JstDate {
  return a <= b ? a : b;
}

export function laterOf(a: JstDate, b: JstDate): JstDate {
  return a >= b ? a : b;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
