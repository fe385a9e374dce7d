import { describe, expect, it } from 'vitest';
import {
  birthdayIn,
  birthdayOfAge,
  endOfStatutoryMonths,
  lastDayWithin,
  lastOnlineDay,
  nthBirthdayAfter,
  specialPeriod,
  weekdayOf,
  windowOpens,
} from '../../../src/readiness/calendar.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { readJson } from './baseline.ts';

interface Dates {
  periodEnds: { end: string; opens: string; plan: string; statutory: string }[];
  within: { event: string; days: number; last: string }[];
  birthdays: { birth: string; issued: string; n: number; date: string }[];
}
const DATES = readJson('readiness-dates.json') as Dates;

describe('the dates of a period of stay', () => {
  it.each(DATES.periodEnds)('are those of the table for $end', ({ end, opens, plan, statutory }) => {
    const periodEnd = dateLiteral(end);
    const special = specialPeriod(periodEnd);
    expect(windowOpens(periodEnd)).toBe(opens);
    expect(special.planUntil).toBe(plan);
    expect(special.statutoryUntil).toBe(statutory);
  });

  it('start the special period on the day after the end', () => {
    expect(specialPeriod(dateLiteral('2028-02-28')).from).toBe('2028-02-29');
  });

  it('put the last online day one day before the end, over a year boundary too', () => {
    expect(lastOnlineDay(dateLiteral('2027-01-01'))).toBe('2026-12-31');
  });
});

describe('deadlines', () => {
  it.each(DATES.within)('$days days from $event end on $last', ({ event, days, last }) => {
    expect(lastDayWithin(dateLiteral(event), days)).toBe(last);
  });

  it('end on the last day of a month that lacks the corresponding day', () => {
    expect(endOfStatutoryMonths(dateLiteral('2027-12-30'), 2)).toBe('2028-02-29');
    expect(endOfStatutoryMonths(dateLiteral('2026-12-30'), 2)).toBe('2027-02-28');
  });
});

describe('birthdays', () => {
  it.each(DATES.birthdays)('number $n of $birth after $issued is $date', ({ birth, issued, n, date }) => {
    expect(nthBirthdayAfter(dateLiteral(birth), dateLiteral(issued), n)).toBe(date);
  });

  it('on 29 February are on the 28th in common years', () => {
    const birth = dateLiteral('1992-02-29');
    expect([birthdayIn(birth, 2027), birthdayIn(birth, 2028)]).toEqual(['2027-02-28', '2028-02-29']);
    expect(birthdayOfAge(birth, 16)).toBe('2008-02-29');
  });
});

describe('weekdays', () => {
  it('are right on both sides of the reference Sunday', () => {
    expect(weekdayOf(dateLiteral('2026-11-20'))).toBe(5);
    expect(weekdayOf(dateLiteral('2027-01-31'))).toBe(0);
    expect(weekdayOf(dateLiteral('2022-12-31'))).toBe(6);
    expect(weekdayOf(dateLiteral('1900-01-01'))).toBe(1);
  });
});
