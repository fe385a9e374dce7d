import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

const SHORT = { status: '特定活動', period: '30日', period_days: 30, E: '2026-12-10' };

describe('B-NO-SPECIAL-PERIOD', () => {
  it('sends to the office before the end, with the end as the deadline', () => {
    expect(checkOf('B-NO-SPECIAL-PERIOD', SHORT)).toMatchObject({
      state: 'fail',
      reason: { params: { end: '2026-12-10', longest: 30, phone: '0570-013904' } },
      deadline: '2026-12-10',
    });
  });

  it('sends there today after the end', () => {
    const input = { ...SHORT, filed: '2026-12-01', today: '2026-12-11' };
    expect(checkOf('B-NO-SPECIAL-PERIOD', input).deadline).toBe('2026-12-11');
  });

  it('leaves the word to others for who cannot file online at all, or wants something else', () => {
    expect(checkOf('B-NO-SPECIAL-PERIOD', { ...SHORT, sub: '出国準備期間' }).state).toBe('not-applicable');
    expect(checkOf('B-NO-SPECIAL-PERIOD', { ...SHORT, status: '短期滞在' }).state).toBe('not-applicable');
    expect(checkOf('B-NO-SPECIAL-PERIOD', { ...SHORT, procedure: 'P5' }).state).toBe('not-applicable');
  });

  it('needs no granted period when more than thirty days are left', () => {
    expect(checkOf('B-NO-SPECIAL-PERIOD', { period: null, E: '2026-12-21' }).state).toBe('pass');
    expect(checkOf('B-NO-SPECIAL-PERIOD', { period: null, E: '2026-12-20' }).missing).toEqual([
      'periodOfStay',
    ]);
  });
});
