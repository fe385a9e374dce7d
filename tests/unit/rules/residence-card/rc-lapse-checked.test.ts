import { describe, expect, it } from 'vitest';
import { rcLapseChecked } from '../../../../src/rules/residence-card/rc-lapse-checked.ts';
import { answerOf, gen1, gen1Certificate, gen2, gen2Certificate } from '../rule-context.ts';

describe('whether the number was declared void', () => {
  it('is never said to be checked by this program', () => {
    for (const context of [gen1(), gen1Certificate(), gen2(), gen2Certificate()]) {
      expect(answerOf(rcLapseChecked, context)).toEqual({
        status: 'not-checked',
        reason: 'ask-the-lapse-page',
      });
    }
  });

  it('decides nothing', () => {
    expect(rcLapseChecked.onFail).toBe('none');
  });
});
