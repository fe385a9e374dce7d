import { describe, expect, it } from 'vitest';
import { rcSignedLayoutSpecified } from '../../../../src/rules/residence-card/rc-signed-layout-specified.ts';
import { answerOf, gen1, gen2 } from '../rule-context.ts';

describe('the layout of what is signed', () => {
  it.each(['front-image, face-image', 'face-entries, face-image, name-image'])('passes as %s', (layout) => {
    expect(
      answerOf(rcSignedLayoutSpecified, gen1({ evidence: { signature: { status: 'valid', layout } } })),
    ).toEqual({
      status: 'pass',
    });
  });

  it.each([
    'unfilled face-entries, face-image, name-image',
    'face-entries, name-image, face-image',
    'stored face-entries, face-image, name-image',
  ])('is warned of as %s', (layout) => {
    expect(
      answerOf(rcSignedLayoutSpecified, gen2({ evidence: { signature: { status: 'valid', layout } } })),
    ).toEqual({
      status: 'fail',
      reason: 'other-layout',
      params: { layout },
    });
  });

  it('is unknown when the signature does not match', () => {
    const evidence = { signature: { status: 'invalid', fault: 'mismatch' } } as const;
    expect(answerOf(rcSignedLayoutSpecified, gen2({ evidence }))).toEqual({ status: 'not-applicable' });
  });
});
