import { describe, expect, it } from 'vitest';
import { rcHolderCompared } from '../../../../src/rules/residence-card/rc-holder-compared.ts';
import { answerOf, gen1, gen1Certificate, gen2, gen2Certificate } from '../rule-context.ts';

describe('whether the holder is the person of the photo', () => {
  it('is never said to be checked by this program', () => {
    for (const context of [gen1(), gen1Certificate(), gen2(), gen2Certificate()]) {
      expect(answerOf(rcHolderCompared, context)).toEqual({
        status: 'not-checked',
        reason: 'a-person-compares',
      });
    }
  });

  it('decides nothing', () => {
    expect(rcHolderCompared.onFail).toBe('none');
  });
});
