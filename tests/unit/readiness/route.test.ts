import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/readiness/route.ts';

describe('routeOf', () => {
  it('is online only when nothing blocks', () => {
    expect(routeOf([])).toBe('online');
    expect(routeOf([{ code: 'B-JPKI-MISSING', place: 'own-pc' }])).toBe('none');
  });

  it('is the place of the first block that has one', () => {
    expect(
      routeOf([
        { code: 'B-TOO-EARLY', place: 'nowhere' },
        { code: 'B-SIGN-EXPIRED', place: 'municipality' },
      ]),
    ).toBe('municipality');
  });

  it('puts the end of the stay before a lost card, and a lost card before the rest', () => {
    const lost = { code: 'B-RC-LOST', place: 'police-then-regional-office' } as const;
    const paper = { code: 'B-PAPER-ONLY', place: 'municipality' } as const;
    expect(routeOf([paper, lost])).toBe('police-then-counter');
    expect(routeOf([paper, lost, { code: 'B-OVERSTAY', place: 'regional-office' }])).toBe('counter');
  });

  it('sends nobody anywhere with the cards of two people, unless the stay is at stake', () => {
    const two = { code: 'B-DOB-MISMATCH', place: 'nowhere' } as const;
    expect(routeOf([{ code: 'B-AUTH-LOCKED', place: 'municipality' }, two])).toBe('none');
    expect(routeOf([{ code: 'B-LAST-DAY-COUNTER', place: 'regional-office' }, two])).toBe('counter');
  });
});
