import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type JstDate,
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
} from '../../src/time/jst-date.ts';
import { PROPERTY } from '../support/property-settings.ts';
import { daysOfYears, lengthOfMonth, written } from '../support/slow-calendar.ts';

const DAY_MS = 86_400_000;
const EPOCH = dateLiteral('1970-01-01');
const FIRST = dateLiteral('1900-01-01');

/** Every day from 1900 to 2100, as this program counts from 1900-01-01. */
const dates = fc.integer({ min: 0, max: 73_413 }).map((days) => addDays(FIRST, days));
const months = fc.integer({ min: -600, max: 600 });

const hostTimeZone = process.env['TZ'];

afterEach(() => {
  if (hostTimeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = hostTimeZone;
});

describe('the calendar from 1900 to 2100', () => {
  it('agrees, day by day, with one that is counted out', () => {
    let date = FIRST;
    let count = 0;
    for (const day of daysOfYears(1900, 2100)) {
      if (count > 0) date = addDays(date, 1);
      if (date !== written(day) || daysBetween(FIRST, date) !== count || addDays(FIRST, count) !== date) {
        expect.fail(`day ${count} is ${written(day)}, not ${date}`);
      }
      count += 1;
    }
    expect([count, date]).toEqual([73_414, '2100-12-31']);
  });

  it('agrees with the calendar of the runtime on which days there are', () => {
    for (const day of daysOfYears(1900, 2100)) {
      const text = written(day);
      const compact = text.replaceAll('-', '');
      const real = new Date(Date.UTC(day.year, day.month - 1, day.day)).toISOString().slice(0, 10);
      if (real !== text || parseIsoDate(text) !== text || parseCompactDate(compact) !== text) {
        expect.fail(`${text} is a day`);
      }
    }
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(lengthOfMonth(year, month));
        expect(jstDate(year, month, lengthOfMonth(year, month) + 1)).toBeUndefined();
      }
    }
  });

  it('changes the day in Japan at 15:00 UTC, to the millisecond, on each of them', () => {
    let midnight = -25_567 * DAY_MS - 9 * 3_600_000;
    for (const day of daysOfYears(1900, 2100)) {
      const text = written(day);
      const date = dateLiteral(text);
      const ends = endOfDay(date) === midnight + DAY_MS;
      if (!ends || instantToJst(midnight) !== text || instantToJst(midnight + DAY_MS - 1) !== text) {
        expect.fail(`${text} does not last from 00:00 to 24:00`);
      }
      midnight += DAY_MS;
    }
    expect(midnight).toBe(Date.parse('2100-12-31T15:00:00Z'));
  });
});

describe('any instant', () => {
  const instants = fc.integer({
    min: Date.parse('1952-01-01T00:00:00Z'),
    max: Date.parse('2100-12-31T00:00:00Z'),
  });

  it('falls on the day that Asia/Tokyo has', () => {
    const tokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    fc.assert(
      fc.property(instants, (epochMs) => {
        expect(instantToJst(epochMs)).toBe(tokyo.format(epochMs));
      }),
      PROPERTY,
    );
  });

  it('falls on the same day whatever time zone the host is in', () => {
    const midnightInJapan = Date.parse('2026-03-31T15:00:00Z');
    const offsets = new Set<number>();
    for (const zone of ['UTC', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      process.env['TZ'] = zone;
      offsets.add(new Date(midnightInJapan).getTimezoneOffset());
      expect(instantToJst(midnightInJapan - 1)).toBe('2026-03-31');
      expect(instantToJst(midnightInJapan)).toBe('2026-04-01');
      expect(endOfDay(dateLiteral('2026-03-31'))).toBe(midnightInJapan);
      expect(daysBetween(dateLiteral('2026-03-01'), dateLiteral('2026-04-01'))).toBe(31);
    }
    // Otherwise the host's zone never changed and this test showed nothing.
    expect(offsets.size).toBe(5);
  });
});

describe('any dates', () => {
  it('are as many days apart as were added, forward and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
      }),
      PROPERTY,
    );
  });

  it('stand in the order of their texts', () => {
    fc.assert(
      fc.property(dates, dates, (left, right) => {
        expect(Math.sign(daysBetween(left, right))).toBe(left === right ? 0 : left < right ? 1 : -1);
      }),
      PROPERTY,
    );
  });

  it('moved by months keep their day or end on the last of the month', () => {
    fc.assert(
      fc.property(dates, months, (date, count) => {
        const from = partsOf(date);
        const to = partsOf(addMonths(date, count));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
        expect(to.day).toBe(Math.min(from.day, lengthOfMonth(to.year, to.month)));
      }),
      PROPERTY,
    );
  });

  it('moved by months and back lose at most the days that a month did not have', () => {
    fc.assert(
      fc.property(dates, months, (date, count) => {
        const back = addMonths(addMonths(date, count), -count);
        expect(daysBetween(back, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(back, date)).toBeLessThanOrEqual(3);
        if (partsOf(date).day <= 28) expect(back).toBe(date);
      }),
      PROPERTY,
    );
  });

  it('stay in order when both move by the same months', () => {
    fc.assert(
      fc.property(dates, dates, months, (left, right, count) => {
        const [earlier, later]: [JstDate, JstDate] = left <= right ? [left, right] : [right, left];
        expect(daysBetween(addMonths(earlier, count), addMonths(later, count))).toBeGreaterThanOrEqual(0);
      }),
      PROPERTY,
    );
  });
});

describe('any age', () => {
  it('grows by one on the birthday and on no other day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 100 }), (birth, years) => {
        const birthday = addMonths(birth, years * 12);
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
      PROPERTY,
    );
  });

  it('is 0 on the day of birth', () => {
    expect(ageOn(EPOCH, EPOCH)).toBe(0);
  });
});
