import { describe, expect, it } from 'vitest';
import { rcPermissionInDate } from '../../../../src/rules/residence-card/rc-permission-in-date.ts';
import {
  EMPTY,
  TODAY,
  UNREADABLE,
  answerOf,
  dateField,
  gen1,
  gen2,
  gen2Certificate,
  read,
} from '../rule-context.ts';

function permitted(expiry: ReturnType<typeof dateField> | typeof EMPTY): ReturnType<typeof gen2> {
  return gen2({
    fields: { comprehensivePermission: read('1'), comprehensivePermissionExpiryDate: expiry },
  });
}

describe('the end of a comprehensive permission', () => {
  it.each([
    { date: '2027-01-31', days: 72 },
    { date: TODAY, days: 0 },
  ])('passes on $date', ({ date, days }) => {
    expect(answerOf(rcPermissionInDate, permitted(dateField(date)))).toEqual({
      status: 'pass',
      reason: 'in-date',
      params: { date, days },
    });
  });

  it('is warned of when it is past', () => {
    expect(answerOf(rcPermissionInDate, permitted(dateField('2026-10-31')))).toEqual({
      status: 'warn',
      reason: 'past',
      params: { date: '2026-10-31', days: 20 },
    });
  });

  it.each([EMPTY, UNREADABLE])('is not checked when it is $state', (expiry) => {
    expect(answerOf(rcPermissionInDate, permitted(expiry))).toEqual({
      status: 'not-checked',
      reason: 'date-not-readable',
    });
  });

  it('does not matter where there is no permission', () => {
    expect(answerOf(rcPermissionInDate, gen2())).toEqual({ status: 'not-applicable' });
    expect(answerOf(rcPermissionInDate, gen2({ fields: { comprehensivePermission: EMPTY } }))).toEqual({
      status: 'not-applicable',
    });
    for (const context of [gen1(), gen2Certificate()]) {
      expect(answerOf(rcPermissionInDate, context)).toEqual({ status: 'not-applicable' });
    }
  });
});
