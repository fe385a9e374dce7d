import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

describe('the end of the My Number card', () => {
  it('with the stay: names the day, and the last day on which the municipality is open', () => {
    expect(checkOf('W-MNC-LAPSES-WITH-STAY', { today: '2027-01-20' })).toMatchObject({
      state: 'fail',
      reason: { params: { expires: '2027-01-31', daysLeft: 11, end: '2027-01-31', goBy: '2027-01-29' } },
      fix: 'extend-my-number-card',
      place: 'municipality',
      deadline: '2027-01-31',
    });
  });

  it('with the stay, filed: the two months of the special period', () => {
    expect(checkOf('W-MNC-LAPSES-WITH-STAY', { today: '2027-01-20', filed: '2027-01-10' }).fix).toBe(
      'extend-my-number-card-for-special-period',
    );
  });

  it('before the end of the stay counts its own days', () => {
    const input = { mnc_exp: '2026-12-10', auth_exp: '2026-12-10', sign_exp: '2026-12-10' };
    expect(checkOf('W-MNC-LAPSES-WITH-STAY', input).reason.params['daysLeft']).toBe(20);
    expect(checkOf('W-MNC-EXPIRES-SOON', input).state).toBe('not-applicable');
  });

  it('follows the partner of a re-entry permit', () => {
    const input = { today: '2027-01-20', procedure: 'P6', combo: ['P3'] };
    expect(checkOf('W-MNC-LAPSES-WITH-STAY', input).state).toBe('fail');
  });

  it('is not known while the end of the stay is not', () => {
    const input = { today: '2027-01-01', E: 'unknown' };
    expect(checkOf('W-MNC-LAPSES-WITH-STAY', input).missing).toEqual(['periodEnd']);
  });

  it('past says how long ago', () => {
    expect(checkOf('B-MNC-EXPIRED', { mnc_exp: '2026-11-10' }).reason.params).toEqual({
      expired: '2026-11-10',
      daysAgo: 10,
    });
  });

  it('valid passes through its last day', () => {
    expect(checkOf('B-MNC-EXPIRED', { mnc_exp: '2026-11-20' }).state).toBe('pass');
  });
});
