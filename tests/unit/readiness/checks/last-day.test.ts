import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

describe('B-LAST-DAY-COUNTER', () => {
  it('names the last online day while it is still ahead', () => {
    expect(checkOf('B-LAST-DAY-COUNTER')).toMatchObject({
      state: 'pass',
      reason: { key: 'online-until', params: { lastOnlineDay: '2027-01-30' } },
    });
  });

  it('says on a closed last day which day is the next open one', () => {
    expect(checkOf('B-LAST-DAY-COUNTER', { today: '2027-01-31' })).toMatchObject({
      state: 'fail',
      reason: { key: 'last-day-office-closed', params: { end: '2027-01-31', nextOpenDay: '2027-02-01' } },
      deadline: '2027-01-31',
    });
  });

  it('sends to the counter on an open last day', () => {
    const input = { today: '2027-02-01', E: '2027-02-01' };
    expect(checkOf('B-LAST-DAY-COUNTER', input).reason.key).toBe('last-day-counter-only');
  });

  it('fires for a change and for a certificate of employment as well', () => {
    for (const procedure of ['P2', 'P5']) {
      expect(checkOf('B-LAST-DAY-COUNTER', { today: '2027-01-31', procedure }).state).toBe('fail');
    }
  });
});
