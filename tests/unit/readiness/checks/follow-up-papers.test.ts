import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

const SPECIAL = { today: '2027-02-10', filed: '2027-01-20' };

describe('papers asked for in the special period', () => {
  it('go online when the card was extended', () => {
    expect(checkOf('I-FOLLOWUP-ONLINE-OK', { ...SPECIAL, mnc_exp: '2027-03-31' })).toMatchObject({
      state: 'fail',
      deadline: '2027-03-31',
    });
  });

  it('go by counter or post when it was not', () => {
    expect(checkOf('W-FOLLOWUP-ONLINE-BLOCKED', SPECIAL).reason.params).toEqual({
      end: '2027-01-31',
      cardExpires: '2027-01-31',
    });
    expect(checkOf('I-FOLLOWUP-ONLINE-OK', SPECIAL).state).toBe('not-applicable');
  });

  it('are not said to go online with a card that was extended and has ended since', () => {
    const input = { ...SPECIAL, mnc_exp: '2027-02-09' };
    expect(checkOf('I-FOLLOWUP-ONLINE-OK', input).state).toBe('not-applicable');
    expect(checkOf('B-MNC-EXPIRED', input).state).toBe('fail');
  });

  it('are not judged without the end of the card', () => {
    expect(checkOf('I-FOLLOWUP-ONLINE-OK', { ...SPECIAL, mnc_exp: null }).missing).toEqual([
      'myNumberCardExpiry',
    ]);
  });

  it('are no matter before the end of the stay', () => {
    expect(checkOf('W-FOLLOWUP-ONLINE-BLOCKED', { filed: '2026-11-10' }).state).toBe('not-applicable');
  });
});
