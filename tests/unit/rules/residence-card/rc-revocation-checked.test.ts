import { describe, expect, it } from 'vitest';
import { rcRevocationChecked } from '../../../../src/rules/residence-card/rc-revocation-checked.ts';
import { answerOf, gen1, gen1Certificate, gen2, gen2Certificate } from '../rule-context.ts';

describe('whether the signer certificate was revoked', () => {
  it('is never said to be checked by this program', () => {
    for (const context of [gen1(), gen1Certificate(), gen2(), gen2Certificate()]) {
      expect(answerOf(rcRevocationChecked, context)).toEqual({
        status: 'not-checked',
        reason: 'no-list-published',
      });
    }
  });

  it('decides nothing', () => {
    expect(rcRevocationChecked.onFail).toBe('none');
  });
});
