import { describe, expect, it } from 'vitest';
import { rcCardNumberMatches } from '../../../../src/rules/residence-card/rc-card-number-matches.ts';
import { EMPTY, MISSING, UNREADABLE, answerOf, gen1, gen2, gen2Certificate } from '../rule-context.ts';

describe('the card number on the chip', () => {
  it('passes when it is the one the card was opened with', () => {
    expect(answerOf(rcCardNumberMatches, gen2())).toEqual({ status: 'pass' });
    expect(answerOf(rcCardNumberMatches, gen2Certificate())).toEqual({ status: 'pass' });
  });

  it('fails when it is another, without telling either in the finding', () => {
    const context = { typedCardNumber: 'AB12345678CE' };
    expect(answerOf(rcCardNumberMatches, gen2({ context }))).toEqual({
      status: 'fail',
      reason: 'numbers-differ',
    });
  });

  it.each([EMPTY, MISSING, UNREADABLE])('is not checked when it is $state', (cardNumber) => {
    expect(answerOf(rcCardNumberMatches, gen2({ fields: { cardNumber } }))).toEqual({
      status: 'not-checked',
      reason: 'number-not-readable',
    });
  });

  it('is not text on a card of generation 1', () => {
    expect(answerOf(rcCardNumberMatches, gen1())).toEqual({ status: 'not-applicable' });
  });
});
