import { describe, expect, it } from 'vitest';
import { rcIssuerAnchored } from '../../../../src/rules/residence-card/rc-issuer-anchored.ts';
import { EVIDENCE, NO_SIGNATURE, answerOf, gen2 } from '../rule-context.ts';

describe('the issuer of the signer certificate', () => {
  it('passes when the path leads to an anchor', () => {
    expect(answerOf(rcIssuerAnchored, gen2())).toEqual({ status: 'pass' });
  });

  it('is left open when no anchor vouches for the certificate', () => {
    expect(answerOf(rcIssuerAnchored, gen2({ evidence: { chain: { status: 'not-anchored' } } }))).toEqual({
      status: 'not-checked',
      reason: 'issuer-not-at-hand',
    });
  });

  it('is left open when the certificate cannot be read', () => {
    expect(answerOf(rcIssuerAnchored, gen2({ evidence: { chain: { status: 'not-checked' } } }))).toEqual({
      status: 'not-checked',
      reason: 'certificate-unreadable',
    });
  });

  it('fails with the steps that a path to an anchor breaks', () => {
    if (EVIDENCE.chain.status !== 'anchored') throw new Error('the evidence is anchored');
    const { anchor } = EVIDENCE.chain;
    const findings = [
      { step: '6.1.3(a)(1)', certificate: 1, ok: false },
      { step: '6.1.3(a)(4)', certificate: 1, ok: true },
      { step: '6.1.4(n)', certificate: 0, ok: false },
    ] as const;
    expect(
      answerOf(rcIssuerAnchored, gen2({ evidence: { chain: { status: 'invalid', anchor, findings } } })),
    ).toEqual({
      status: 'fail',
      reason: 'path-invalid',
      params: { steps: '6.1.3(a)(1), 6.1.4(n)' },
    });
  });

  it('does not apply to a chip without signature', () => {
    expect(answerOf(rcIssuerAnchored, gen2({ evidence: NO_SIGNATURE }))).toEqual({
      status: 'not-applicable',
    });
  });
});
