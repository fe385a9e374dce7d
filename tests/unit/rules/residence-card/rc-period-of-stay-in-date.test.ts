import { describe, expect, it } from 'vitest';
import { rcPeriodOfStayInDate } from '../../../../src/rules/residence-card/rc-period-of-stay-in-date.ts';
import {
  EMPTY,
  TODAY,
  UNREADABLE,
  answerOf,
  dateField,
  gen1,
  gen1Certificate,
  gen2,
  gen2Certificate,
  periodField,
  read,
} from '../rule-context.ts';

describe('the end of the period of stay', () => {
  it.each([
    { date: '2029-09-01', days: 1016 },
    { date: TODAY, days: 0 },
  ])('passes on $date', ({ date, days }) => {
    const fields = { periodOfStayExpiryDate: dateField(date) };
    expect(answerOf(rcPeriodOfStayInDate, gen2({ fields }))).toEqual({
      status: 'pass',
      reason: 'in-date',
      params: { date, days },
    });
  });

  it('passes when the stay has none', () => {
    const fields = { periodOfStay: periodField('0000'), periodOfStayExpiryDate: EMPTY };
    expect(answerOf(rcPeriodOfStayInDate, gen2({ fields }))).toEqual({
      status: 'pass',
      reason: 'indefinite',
    });
  });

  it.each([
    { status: '0', reason: 'past' },
    { status: '1', reason: 'past-application-recorded' },
  ])('is warned of when it is past and the record of applications says $status', ({ status, reason }) => {
    const fields = {
      periodOfStayExpiryDate: dateField('2026-11-10'),
      renewalApplicationStatus: read(status),
    };
    expect(answerOf(rcPeriodOfStayInDate, gen2({ fields }))).toEqual({
      status: 'warn',
      reason,
      params: { date: '2026-11-10', days: 10 },
    });
  });

  it.each([EMPTY, UNREADABLE])('is not checked when it is $state', (periodOfStayExpiryDate) => {
    expect(answerOf(rcPeriodOfStayInDate, gen2({ fields: { periodOfStayExpiryDate } }))).toEqual({
      status: 'not-checked',
      reason: 'date-not-readable',
    });
  });

  it('is not checked on generation 1, where it stands in the front image', () => {
    expect(answerOf(rcPeriodOfStayInDate, gen1())).toEqual({
      status: 'not-checked',
      reason: 'date-in-front-image',
    });
  });

  it('is nothing a special permanent resident has', () => {
    for (const context of [gen1Certificate(), gen2Certificate()]) {
      expect(answerOf(rcPeriodOfStayInDate, context)).toEqual({ status: 'not-applicable' });
    }
  });
});
