import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

describe('B-OVERSTAY', () => {
  it('names the end, the days since and the number to call, and sends to the office today', () => {
    expect(checkOf('B-OVERSTAY', { today: '2027-02-10' })).toMatchObject({
      state: 'fail',
      reason: { key: 'stay-over', params: { end: '2027-01-31', daysOver: 10, phone: '0570-013904' } },
      place: 'regional-office',
      deadline: '2027-02-10',
    });
  });

  it('says that the last day was a closed day, and still fires', () => {
    expect(checkOf('B-OVERSTAY', { today: '2027-02-01' })).toMatchObject({
      state: 'fail',
      reason: { key: 'stay-over-end-was-closed-day', params: { nextOpenDay: '2027-02-01' } },
    });
  });

  it('tells a filing on that next open day from a plainly late one, and fires for both', () => {
    const next = checkOf('B-OVERSTAY', { today: '2027-02-03', filed: '2027-02-01' });
    const late = checkOf('B-OVERSTAY', { today: '2027-02-03', filed: '2027-02-02' });
    expect([next.state, next.reason.key]).toEqual(['fail', 'stay-over-filed-next-open-day']);
    expect([late.state, late.reason.key]).toEqual(['fail', 'stay-over-filed-late']);
  });

  it('fires after the end when nobody said whether something was filed', () => {
    expect(checkOf('B-OVERSTAY', { today: '2027-02-10', filed: 'unknown' })).toMatchObject({
      state: 'fail',
      reason: { key: 'stay-over-filing-unknown' },
    });
  });

  it('passes while the stay runs, on its last day, and for who filed in time', () => {
    expect(checkOf('B-OVERSTAY', { today: '2027-01-31' }).reason.key).toBe('stay-current');
    expect(checkOf('B-OVERSTAY', { today: '2027-02-10', filed: '2027-01-20' }).reason.key).toBe(
      'filed-in-time',
    );
  });

  it('has nothing to do with the sponsor of a person abroad', () => {
    expect(checkOf('B-OVERSTAY', { procedure: 'P1', E: '2020-01-01' }).state).toBe('not-applicable');
  });
});
