import { describe, expect, it } from 'vitest';
import { rcSurfaceCompared } from '../../../../src/rules/residence-card/rc-surface-compared.ts';
import { answerOf, gen1, gen1Certificate, gen2, gen2Certificate } from '../rule-context.ts';

describe('whether the printed card says what the chip says', () => {
  it('is never said to be checked by this program', () => {
    for (const context of [gen1(), gen1Certificate(), gen2(), gen2Certificate()]) {
      expect(answerOf(rcSurfaceCompared, context)).toEqual({
        status: 'not-checked',
        reason: 'a-person-compares',
      });
    }
  });

  it('decides nothing', () => {
    expect(rcSurfaceCompared.onFail).toBe('none');
  });
});
