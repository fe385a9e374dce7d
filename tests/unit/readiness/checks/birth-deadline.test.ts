import { describe, expect, it } from 'vitest';
import { checkOf } from '../baseline.ts';

const NEWBORN = { procedure: 'P4', card: 'none', E: null, status: '(newborn)' };

describe('the thirty days after a birth', () => {
  it('give the last day as the deadline', () => {
    expect(checkOf('W-P4-LAST-DAYS', { ...NEWBORN, event: '2026-10-21' })).toMatchObject({
      state: 'fail',
      reason: { params: { lastDay: '2026-11-20', daysLeft: 0 } },
      deadline: '2026-11-20',
    });
  });

  it('once over, leave the sixtieth day to be named', () => {
    expect(checkOf('B-P4-LATE', { ...NEWBORN, event: '2026-10-15' }).reason).toEqual({
      key: 'birth-deadline-passed',
      params: { event: '2026-10-15', lastDay: '2026-11-14', daysLate: 6, stayUntil: '2026-12-14' },
    });
  });

  it('are followed by another reason after the sixtieth day', () => {
    expect(checkOf('B-P4-LATE', { ...NEWBORN, event: '2026-09-21' }).reason.key).toBe(
      'birth-deadline-passed',
    );
    expect(checkOf('B-P4-LATE', { ...NEWBORN, event: '2026-09-20' }).reason.key).toBe('birth-stay-passed');
  });

  it('are not counted from a birth still to come', () => {
    expect(checkOf('B-P4-LATE', { ...NEWBORN, event: '2026-11-21' }).missing).toEqual(['eventDate']);
  });
});
