import { describe, expect, it } from 'vitest';
import {
  type ReEntryQuestion,
  latestPendingReturn,
  latestPermitReturn,
  latestReturn,
  latestSpecialReturn,
} from '../../../../src/readiness/guide/re-entry.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

const DEPARTURE = dateLiteral('2026-11-20');

describe('the latest return', () => {
  it('is one year on, or the end of the stay', () => {
    expect(latestSpecialReturn(DEPARTURE)).toEqual({ date: '2027-11-20', because: 'one-year' });
    expect(latestSpecialReturn(DEPARTURE, dateLiteral('2027-01-31'))).toEqual({
      date: '2027-01-31',
      because: 'period-of-stay',
    });
  });

  it('from 29 February is 28 February', () => {
    expect(latestSpecialReturn(dateLiteral('2028-02-29')).date).toBe('2029-02-28');
  });

  it('with a permit is its end, five years, or the end of the stay, whichever is first', () => {
    const granted = dateLiteral('2026-11-20');
    expect(latestPermitReturn({ end: dateLiteral('2031-11-20'), granted }).because).toBe('permit-end');
    expect(latestPermitReturn({ end: dateLiteral('2032-01-01'), granted })).toEqual({
      date: '2031-11-20',
      because: 'five-years',
    });
    const periodEnd = dateLiteral('2029-01-31');
    expect(latestPermitReturn({ end: dateLiteral('2031-11-20'), granted, periodEnd })).toEqual({
      date: '2029-01-31',
      because: 'period-of-stay',
    });
  });

  it('while an application is pending is the planned end of the special period', () => {
    expect(latestPendingReturn(DEPARTURE, dateLiteral('2027-02-28'))).toEqual({
      date: '2027-04-28',
      because: 'special-period',
    });
  });
});

describe('latestReturn', () => {
  const OPEN = { permitEnd: undefined, permitGranted: undefined, periodEnd: undefined };
  const question = (change: Partial<ReEntryQuestion>): ReEntryQuestion => ({
    kind: 'special',
    departure: DEPARTURE,
    ...OPEN,
    ...change,
  });

  it('waits for the days without which there is no answer', () => {
    expect(latestReturn(question({ departure: undefined }))).toBeUndefined();
    expect(latestReturn(question({ kind: 'permit' }))).toBeUndefined();
    expect(latestReturn(question({ kind: 'pending' }))).toBeUndefined();
  });

  it('answers for each way of leaving', () => {
    const periodEnd = dateLiteral('2027-01-31');
    expect(latestReturn(question({}))?.date).toBe('2027-11-20');
    expect(latestReturn(question({ kind: 'pending', periodEnd }))?.date).toBe('2027-03-31');
    const permit = { permitEnd: dateLiteral('2032-01-01'), permitGranted: DEPARTURE };
    expect(latestReturn(question({ kind: 'permit', ...permit }))).toEqual({
      date: '2031-11-20',
      because: 'five-years',
    });
  });
});
