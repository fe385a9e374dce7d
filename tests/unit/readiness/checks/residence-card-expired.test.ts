import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

describe('B-RC-CARD-EXPIRED', () => {
  it('leaves the word to the checks of the stay for a limited stay without a date of its own', () => {
    expect(checkOf('B-RC-CARD-EXPIRED').reason.key).toBe('residence-card-follows-stay');
    expect(checkOf('B-RC-CARD-EXPIRED', { rc_exp: 'unknown' }).state).toBe('not-applicable');
  });

  it('does not take the end of the stay for that of a card once issued to a child', () => {
    expect(checkOf('B-RC-CARD-EXPIRED', { rc_exp: 'unknown', age: 20 }).missing).toEqual(['cardExpiry']);
    expect(checkOf('B-RC-CARD-EXPIRED', { rc_exp: 'unknown', age: 21 }).state).toBe('not-applicable');
  });

  it('asks for the date of a card whose holder has no end of stay', () => {
    const input = { status: '永住者', E: null, procedure: 'P5' };
    expect(checkOf('B-RC-CARD-EXPIRED', input).missing).toEqual(['cardExpiry']);
    expect(checkOf('B-RC-CARD-EXPIRED', { ...input, rc_exp: '2026-11-19' }).state).toBe('fail');
    expect(checkOf('B-RC-CARD-EXPIRED', { ...input, rc_exp: '2026-11-20' }).state).toBe('pass');
  });

  it('is quiet in the special period and fires after it', () => {
    const input = { filed: '2027-01-20', rc_exp: '2027-01-31' };
    expect(checkOf('B-RC-CARD-EXPIRED', { ...input, today: '2027-03-31' }).state).toBe('not-applicable');
    expect(checkOf('B-RC-CARD-EXPIRED', { ...input, today: '2027-04-01' }).state).toBe('fail');
  });
});
