import { describe, expect, it } from 'vitest';
import { rcCheckCodeMatches } from '../../../../src/rules/residence-card/rc-check-code-matches.ts';
import { EVIDENCE, NO_SIGNATURE, answerOf, gen1, gen2 } from '../rule-context.ts';

describe('the check code', () => {
  it('passes when it verifies, whatever the chain says', () => {
    expect(answerOf(rcCheckCodeMatches, gen2())).toEqual({ status: 'pass' });
    expect(answerOf(rcCheckCodeMatches, gen1({ evidence: { chain: { status: 'not-anchored' } } }))).toEqual({
      status: 'pass',
    });
  });

  it('fails when it does not verify', () => {
    const evidence = { ...EVIDENCE, signature: { status: 'invalid', fault: 'mismatch' } } as const;
    expect(answerOf(rcCheckCodeMatches, gen2({ evidence }))).toEqual({
      status: 'fail',
      reason: 'signature-does-not-match',
    });
  });

  it('is not checked when the chip has none', () => {
    expect(answerOf(rcCheckCodeMatches, gen1({ evidence: NO_SIGNATURE }))).toEqual({
      status: 'not-checked',
      reason: 'no-signature-on-chip',
    });
  });

  it.each(['certificate-unreadable', 'nothing-signed'] as const)(
    'is not checked for the reason %s',
    (reason) => {
      const evidence = { signature: { status: 'not-checked', reason } } as const;
      expect(answerOf(rcCheckCodeMatches, gen2({ evidence }))).toEqual({ status: 'not-checked', reason });
    },
  );
});
