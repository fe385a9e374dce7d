import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dateLiteral,
  daysBetween,
  daysInMonth,
  endOfDay,
  instantToJst,
  jstDate,
  parseCompactDate,
  parseIsoDate,
  partsOf,
  todayInJst,
} from '../../../src/time/jst-date.ts';
import { appError } from '../../support/app-errors.ts';

const day = dateLiteral;

describe('jstDate', () => {
  it.each([
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2026, 4, 30, '2026-04-30'],
  ])('makes a date of %i, %i, %i', (year, month, dayOfMonth, text) => {
    expect(jstDate(year, month, dayOfMonth)).toBe(text);
  });

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2024, 2, 30],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [0, 1, 1],
    [-1, 1, 1],
    [10000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('makes nothing of %d, %d, %d', (year, month, dayOfMonth) => {
    expect(jstDate(year, month, dayOfMonth)).toBeUndefined();
  });
});

describe('parseIsoDate', () => {
  it('reads YYYY-MM-DD', () => {
    expect(parseIsoDate('2026-07-01')).toBe('2026-07-01');
  });

  it.each([
    '',
    '20260701',
    '2026-7-1',
    '2026-07-32',
    '2026-02-29',
    '2026-07-01 ',
    '2026/07/01',
    '2026-07-01T00:00:00',
    '２０２６-07-01',
    '0000-01-01',
  ])('makes nothing of %j', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });
});

describe('parseCompactDate', () => {
  it('reads YYYYMMDD', () => {
    expect(parseCompactDate('20260701')).toBe('2026-07-01');
  });

  it.each([
    '',
    '2026070',
    '202607010',
    '20260229',
    '20261301',
    '00000000',
    '2026-07-01',
    '        ',
    '2026070x',
  ])('makes nothing of %j', (text) => {
    expect(parseCompactDate(text)).toBeUndefined();
  });
});

describe('dateLiteral', () => {
  it('takes a wrong date in the source for a bug', () => {
    expect(() => dateLiteral('2026-02-29')).toThrow(appError('INVARIANT', { where: 'dateLiteral' }));
  });
});

describe('instantToJst', () => {
  it.each([
    ['2026-03-31T14:59:59.999Z', '2026-03-31'],
    ['2026-03-31T15:00:00.000Z', '2026-04-01'],
    ['2025-12-31T14:59:59.999Z', '2025-12-31'],
    ['2025-12-31T15:00:00.000Z', '2026-01-01'],
    ['2024-02-28T15:00:00.000Z', '2024-02-29'],
    ['2024-02-29T15:00:00.000Z', '2024-03-01'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01'],
    ['1969-12-31T15:00:00.000Z', '1970-01-01'],
    ['1969-12-31T14:59:59.999Z', '1969-12-31'],
    ['1960-02-29T00:00:00.000Z', '1960-02-29'],
  ])('says of %s that Japan has %s', (instant, expected) => {
    expect(instantToJst(Date.parse(instant))).toBe(expected);
  });
});

describe('todayInJst', () => {
  it('asks the clock it was given', () => {
    const clock = { now: () => Date.parse('2026-03-31T15:00:00Z'), monotonicMs: () => 0 };
    expect(todayInJst(clock)).toBe('2026-04-01');
  });
});

describe('endOfDay', () => {
  it('is 24:00 in Japan, the first instant of the next day', () => {
    expect(endOfDay(day('2026-03-31'))).toBe(Date.parse('2026-03-31T15:00:00Z'));
  });

  it('lets the day hold until one millisecond before', () => {
    const end = endOfDay(day('2026-03-31'));
    expect([instantToJst(end - 1), instantToJst(end)]).toEqual(['2026-03-31', '2026-04-01']);
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2000-02-29', 366, '2001-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
    ['1970-01-01', -25_567, '1900-01-01'],
    ['2000-01-01', 36_525, '2100-01-01'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-01-02', 1],
    ['2026-01-02', '2026-01-01', -1],
    ['2024-01-01', '2025-01-01', 366],
    ['1900-01-01', '2100-01-01', 73_049],
  ])('from %s to %s there are %i', (earlier, later, days) => {
    expect(daysBetween(day(earlier), day(later))).toBe(days);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-05-31', -3, '2026-02-28'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-08-31', 0, '2026-08-31'],
    ['2026-08-31', 240, '2046-08-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

describe('ageOn', () => {
  it.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2010-06-15', '2026-06-16', 16],
    ['2010-06-15', '2010-06-15', 0],
    ['2010-06-15', '2026-05-30', 15],
    ['2010-06-15', '2026-07-01', 16],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['1926-12-25', '2026-12-25', 100],
  ])('born on %s, on %s: %i', (birth, today, age) => {
    expect(ageOn(day(birth), day(today))).toBe(age);
  });
});

describe('partsOf', () => {
  it('takes a date apart', () => {
    expect(partsOf(day('2026-07-01'))).toEqual({ year: 2026, month: 7, day: 1 });
  });
});

describe('daysInMonth', () => {
  it.each([
    [2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('knows the months of %i', (year, lengths) => {
    expect(lengths.map((_, index) => daysInMonth(year, index + 1))).toEqual(lengths);
  });

  it.each([
    [1900, 28],
    [2000, 29],
    [2100, 28],
    [2400, 29],
  ])('gives February %i %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});
