import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

const FEBRUARY = { E: '2027-02-28', filed: '2027-02-01', mnc_exp: '2027-04-30' };

describe('the special period', () => {
  it('shows the earlier end as the plan and the later one beside it', () => {
    expect(checkOf('I-SPECIAL-PERIOD', { ...FEBRUARY, today: '2027-03-01' })).toMatchObject({
      state: 'fail',
      level: 'info',
      reason: { params: { filed: '2027-02-01', planUntil: '2027-04-28', statutoryUntil: '2027-04-30' } },
      deadline: '2027-04-28',
    });
  });

  it('between the two ends is only a warning with the number to call', () => {
    const input = { ...FEBRUARY, today: '2027-04-29' };
    expect(checkOf('I-SPECIAL-PERIOD', input).state).toBe('not-applicable');
    expect(checkOf('W-SPECIAL-END-AMBIGUOUS', input)).toMatchObject({
      state: 'fail',
      reason: { params: { phone: '0570-013904' } },
      deadline: '2027-04-29',
    });
  });

  it('ended says since when', () => {
    expect(checkOf('B-SPECIAL-ENDED', { ...FEBRUARY, today: '2027-05-03' }).reason.params).toMatchObject({
      statutoryUntil: '2027-04-30',
      daysOver: 3,
    });
  });

  it('is not promised while the granted period is not known', () => {
    const input = { ...FEBRUARY, today: '2027-03-01', period: 'unknown' };
    for (const code of ['I-SPECIAL-PERIOD', 'W-SPECIAL-END-AMBIGUOUS', 'B-NO-SPECIAL-PERIOD'] as const) {
      expect(checkOf(code, input).missing).toEqual(['periodOfStay']);
    }
    expect(checkOf('B-ALREADY-FILED', input).state).toBe('fail');
  });
});
