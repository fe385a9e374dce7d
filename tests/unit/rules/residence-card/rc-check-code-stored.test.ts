import { describe, expect, it } from 'vitest';
import { rcCheckCodeStored } from '../../../../src/rules/residence-card/rc-check-code-stored.ts';
import { NO_SIGNATURE, answerOf, gen1, gen2, image } from '../rule-context.ts';

describe('a stored check code', () => {
  it('passes, whether it matches or not', () => {
    expect(answerOf(rcCheckCodeStored, gen2())).toEqual({ status: 'pass' });
    const evidence = { signature: { status: 'invalid', fault: 'mismatch' } } as const;
    expect(answerOf(rcCheckCodeStored, gen1({ evidence }))).toEqual({ status: 'pass' });
  });

  it('is missed on a card of generation 2', () => {
    expect(answerOf(rcCheckCodeStored, gen2({ evidence: NO_SIGNATURE }))).toEqual({
      status: 'fail',
      reason: 'missing-on-generation-2',
    });
  });

  it('is not expected of a holder under 16, whose card has no photo either', () => {
    const images = { faceImage: image('empty') };
    expect(answerOf(rcCheckCodeStored, gen1({ evidence: NO_SIGNATURE, images }))).toEqual({
      status: 'warn',
      reason: 'holder-under-16',
    });
  });

  it('is not expected of a card of the first weeks, which has a photo', () => {
    expect(answerOf(rcCheckCodeStored, gen1({ evidence: NO_SIGNATURE }))).toEqual({
      status: 'warn',
      reason: 'early-card',
    });
  });
});
