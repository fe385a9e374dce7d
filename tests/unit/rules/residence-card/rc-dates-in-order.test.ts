import { describe, expect, it } from 'vitest';
import { rcDatesInOrder } from '../../../../src/rules/residence-card/rc-dates-in-order.ts';
import { EMPTY, UNREADABLE, answerOf, dateField, gen1, gen2, gen2Certificate } from '../rule-context.ts';

const DISORDERED = { status: 'warn', reason: 'dates-disordered' };

describe('the dates of a card', () => {
  it('pass when birth, permission and expiry follow each other', () => {
    expect(answerOf(rcDatesInOrder, gen2())).toEqual({ status: 'pass' });
    expect(answerOf(rcDatesInOrder, gen2Certificate())).toEqual({ status: 'pass' });
  });

  it('pass on one day', () => {
    const day = dateField('2026-09-01');
    const fields = { birthDate: day, permissionDate: day, periodOfStayExpiryDate: day, cardExpiryDate: day };
    expect(answerOf(rcDatesInOrder, gen2({ fields }))).toEqual({ status: 'pass' });
  });

  it.each([
    ['a birth tomorrow', { birthDate: dateField('2026-11-21') }],
    ['a permission before birth', { permissionDate: dateField('1994-04-14') }],
    ['a stay that ends before it was permitted', { periodOfStayExpiryDate: dateField('2026-08-31') }],
    ['a card that ends before the permission', { cardExpiryDate: dateField('2026-08-31') }],
    ['a card that ends before birth', { permissionDate: EMPTY, cardExpiryDate: dateField('1994-04-14') }],
  ])('are warned of with %s', (_, fields) => {
    expect(answerOf(rcDatesInOrder, gen2({ fields }))).toEqual(DISORDERED);
  });

  it('are compared as far as they were read', () => {
    const fields = { birthDate: UNREADABLE, permissionDate: EMPTY, cardExpiryDate: UNREADABLE };
    expect(answerOf(rcDatesInOrder, gen2({ fields }))).toEqual({ status: 'pass' });
  });

  it('are no text on generation 1', () => {
    expect(answerOf(rcDatesInOrder, gen1())).toEqual({ status: 'not-applicable' });
  });
});
