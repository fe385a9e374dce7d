import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

const LATER = { E: '2027-03-15' };

describe('the renewal window', () => {
  it('says on which day it opens and how long that is', () => {
    expect(checkOf('B-TOO-EARLY', LATER)).toMatchObject({
      state: 'fail',
      reason: { key: 'before-window', params: { opens: '2026-12-15', end: '2027-03-15', daysUntil: 25 } },
      place: 'nowhere',
    });
  });

  it('says from when to when one can file once it is open', () => {
    expect(checkOf('B-TOO-EARLY')).toMatchObject({
      state: 'pass',
      reason: { params: { opens: '2026-10-31', lastOnlineDay: '2027-01-30' } },
    });
  });

  it.each([
    [{ period: '6月' }, 'fail', 'not-applicable'],
    [{ period: '5月' }, 'not-applicable', 'fail'],
    [{ period: '90日' }, 'not-applicable', 'fail'],
    [{ period: '180日' }, 'not-applicable', 'fail'],
    [{ period: '182日' }, 'unknown', 'not-applicable'],
    [{ period: '184日' }, 'fail', 'not-applicable'],
    [{ period: null }, 'unknown', 'not-applicable'],
    [{ period: null, period_days: 120 }, 'not-applicable', 'fail'],
    [{ period: null, E: '2027-05-20' }, 'fail', 'not-applicable'],
    [{ period: null, E: '2027-05-19' }, 'unknown', 'not-applicable'],
  ])('%j: too early %s, no published day %s', (input, tooEarly, notPublished) => {
    expect(checkOf('B-TOO-EARLY', { ...LATER, ...input }).state).toBe(tooEarly);
    expect(checkOf('W-WINDOW-UNKNOWN', { ...LATER, ...input }).state).toBe(notPublished);
  });

  it('is asked of renewals only', () => {
    expect(checkOf('B-TOO-EARLY', { ...LATER, procedure: 'P2' }).state).toBe('not-applicable');
  });
});
