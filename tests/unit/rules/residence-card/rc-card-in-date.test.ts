import { describe, expect, it } from 'vitest';
import { rcCardInDate } from '../../../../src/rules/residence-card/rc-card-in-date.ts';
import {
  EMPTY,
  MISSING,
  TODAY,
  UNREADABLE,
  answerOf,
  dateField,
  gen1,
  gen2,
  gen2Certificate,
  read,
} from '../rule-context.ts';

describe('the expiry date of a card', () => {
  it.each([
    { date: '2029-09-01', days: 1016 },
    { date: '2026-11-21', days: 1 },
    { date: TODAY, days: 0 },
  ])('passes on $date, $days days away', ({ date, days }) => {
    const fields = { cardExpiryDate: dateField(date) };
    expect(answerOf(rcCardInDate, gen2({ fields }))).toEqual({
      status: 'pass',
      reason: 'in-date',
      params: { date, days },
    });
    expect(answerOf(rcCardInDate, gen2Certificate({ fields }))).toMatchObject({ status: 'pass' });
  });

  it.each([
    { date: '2026-11-19', days: 1 },
    { date: '2024-02-29', days: 995 },
  ])('fails on $date, $days days ago', ({ date, days }) => {
    const fields = { cardExpiryDate: dateField(date) };
    expect(answerOf(rcCardInDate, gen2({ fields }))).toEqual({
      status: 'fail',
      reason: 'expired',
      params: { date, days },
    });
    expect(answerOf(rcCardInDate, gen2Certificate({ fields }))).toMatchObject({
      status: 'fail',
      reason: 'expired',
    });
  });

  it('is only warned of when an application is recorded', () => {
    const fields = { cardExpiryDate: dateField('2026-11-19'), renewalApplicationStatus: read('1') };
    expect(answerOf(rcCardInDate, gen2({ fields }))).toEqual({
      status: 'warn',
      reason: 'past-application-recorded',
      params: { date: '2026-11-19', days: 1 },
    });
  });

  it.each(['0', '2', ''])('fails when the record of applications says "%s"', (status) => {
    const fields = { cardExpiryDate: dateField('2026-11-19'), renewalApplicationStatus: read(status) };
    expect(answerOf(rcCardInDate, gen2({ fields }))).toMatchObject({ status: 'fail' });
  });

  it.each([EMPTY, MISSING, UNREADABLE])('is not checked when it is $state', (cardExpiryDate) => {
    expect(answerOf(rcCardInDate, gen2({ fields: { cardExpiryDate } }))).toEqual({
      status: 'not-checked',
      reason: 'date-not-readable',
    });
  });

  it('is not checked on generation 1, where it stands in the front image', () => {
    expect(answerOf(rcCardInDate, gen1())).toEqual({ status: 'not-checked', reason: 'date-in-front-image' });
  });
});
