import { describe, expect, it } from 'vitest';
import { rcDesignationAsked } from '../../../../src/rules/residence-card/rc-designation-asked.ts';
import { EMPTY, answerOf, gen1, gen2, gen2Certificate, read } from '../rule-context.ts';

describe('a work restriction', () => {
  it.each(['1', '2', '9', '3'])('passes when it is %s', (code) => {
    expect(answerOf(rcDesignationAsked, gen2({ fields: { workRestriction: read(code) } }))).toEqual({
      status: 'pass',
    });
  });

  it('makes a person ask for the 指定書 when it is 4', () => {
    expect(answerOf(rcDesignationAsked, gen2({ fields: { workRestriction: read('4') } }))).toEqual({
      status: 'warn',
      reason: 'ask-for-designation',
    });
  });

  it('is not checked when it was not read', () => {
    expect(answerOf(rcDesignationAsked, gen2({ fields: { workRestriction: EMPTY } }))).toEqual({
      status: 'not-checked',
      reason: 'code-not-readable',
    });
  });

  it('is on no other card', () => {
    for (const context of [gen1(), gen2Certificate()]) {
      expect(answerOf(rcDesignationAsked, context)).toEqual({ status: 'not-applicable' });
    }
  });
});
