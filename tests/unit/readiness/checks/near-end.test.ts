import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

describe('W-NEAR-END', () => {
  it('gives the last online day as the deadline of a renewal', () => {
    expect(checkOf('W-NEAR-END', { today: '2027-01-20' })).toMatchObject({
      state: 'fail',
      reason: { params: { daysLeft: 11, end: '2027-01-31', lastOnlineDay: '2027-01-30' } },
      fix: 'apply-now',
      deadline: '2027-01-30',
    });
  });

  it('tells who wants something else to renew as well, at the latest on the last day', () => {
    expect(checkOf('W-NEAR-END', { today: '2027-01-20', procedure: 'P5' })).toMatchObject({
      fix: 'renew-stay-as-well',
      deadline: '2027-01-31',
    });
  });

  it('tells an applicant for 永住許可 that this alone keeps no stay lawful', () => {
    expect(checkOf('W-NEAR-END', { today: '2027-01-20', procedure: 'PR' }).reason.key).toBe(
      'stay-ends-soon-permanent-residence',
    );
  });

  it('is silent with fifteen days left and for who has filed', () => {
    expect(checkOf('W-NEAR-END', { today: '2027-01-16' }).state).toBe('pass');
    expect(checkOf('W-NEAR-END', { today: '2027-01-20', filed: '2027-01-05' }).state).toBe('not-applicable');
  });
});
