import { describe, expect, it } from 'vitest';
import { goBy, officeDay, openDayFrom } from '../../../src/readiness/closed-days.ts';
import { HOLIDAY_YEARS } from '../../../src/readiness/tables/holidays.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

const YEARS_IN_TABLE = HOLIDAY_YEARS.map((row) => row.year);

describe('officeDay', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-21', 'weekend'],
    ['2026-11-23', 'holiday'],
    ['2026-12-28', null],
    ['2026-12-29', 'year-end'],
    ['2027-01-03', 'year-end'],
    ['2027-01-04', null],
    ['2026-09-22', 'holiday'],
    ['2027-03-22', 'holiday'],
  ] as const)('%s is closed because of %s', (date, why) => {
    expect(officeDay(dateLiteral(date))).toMatchObject({ closed: why !== null, why, certain: true });
  });

  it('is not certain about the equinox of a year not announced, nor about a year outside the table', () => {
    expect(officeDay(dateLiteral('2028-03-20'))).toMatchObject({ why: 'holiday', certain: false });
    expect(officeDay(dateLiteral('2028-05-03'))).toMatchObject({ why: 'holiday', certain: true });
    expect(officeDay(dateLiteral('2040-05-03'))).toMatchObject({ closed: false, certain: false });
    expect(officeDay(dateLiteral('2040-12-31'))).toMatchObject({ closed: true, certain: true });
  });
});

describe('openDayFrom', () => {
  it('stays on an open day', () => {
    expect(openDayFrom(dateLiteral('2026-11-20'), 1)).toEqual({ date: '2026-11-20', certain: true });
  });

  it('goes over a weekend and a holiday, forward and back', () => {
    expect(openDayFrom(dateLiteral('2026-11-21'), 1).date).toBe('2026-11-24');
    expect(openDayFrom(dateLiteral('2026-11-23'), -1).date).toBe('2026-11-20');
  });

  it('goes over the turn of the year', () => {
    expect(openDayFrom(dateLiteral('2026-12-29'), 1).date).toBe('2027-01-04');
  });
});

describe('goBy', () => {
  it('is the last open day on or before a deadline', () => {
    expect(goBy(dateLiteral('2027-01-31'), dateLiteral('2026-11-20'))).toBe('2027-01-29');
  });

  it('is the deadline itself when no open day is left before it', () => {
    expect(goBy(dateLiteral('2027-01-31'), dateLiteral('2027-01-30'))).toBe('2027-01-31');
  });
});

// The law written a second time, to compare the table with (国民の祝日に関する法律 第2条, 第3条).
describe('the table of holidays', () => {
  const DAY_MS = 86_400_000;
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const weekday = (ms: number): number => new Date(ms).getUTCDay();
  const monday = (year: number, month: number, n: number): number => {
    const first = Date.UTC(year, month - 1, 1);
    return first + (((8 - weekday(first)) % 7) + (n - 1) * 7) * DAY_MS;
  };
  const equinox = (year: number, base: number): number =>
    Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));

  function byLaw(year: number): string[] {
    const on = (month: number, day: number): number => Date.UTC(year, month - 1, day);
    const fixed = [
      on(1, 1),
      on(2, 11),
      on(2, 23),
      on(4, 29),
      on(5, 3),
      on(5, 4),
      on(5, 5),
      on(8, 11),
      on(11, 3),
      on(11, 23),
    ];
    const mondays = [monday(year, 1, 2), monday(year, 7, 3), monday(year, 9, 3), monday(year, 10, 2)];
    const named = new Set([
      ...fixed,
      ...mondays,
      on(3, equinox(year, 20.8431)),
      on(9, equinox(year, 23.2488)),
    ]);
    const days = new Set(named);
    for (const day of named) {
      let substitute = day;
      if (weekday(day) === 0) {
        while (named.has(substitute)) substitute += DAY_MS;
        days.add(substitute);
      }
      const between = day + DAY_MS;
      if (!days.has(between) && named.has(between + DAY_MS)) days.add(between);
    }
    return [...days].sort((a, b) => a - b).map(iso);
  }

  it.each(YEARS_IN_TABLE)('has the days that follow from the law in %i', (year) => {
    const row = HOLIDAY_YEARS.find((each) => each.year === year);
    expect(row?.days.map(([day]) => `${String(year)}-${day}`)).toEqual(byLaw(year));
  });

  it('has no gap between its years', () => {
    expect(YEARS_IN_TABLE).toEqual(YEARS_IN_TABLE.map((_, index) => 2025 + index));
  });
});
