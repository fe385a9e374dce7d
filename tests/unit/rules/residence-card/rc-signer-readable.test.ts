import { describe, expect, it } from 'vitest';
import { rcSignerReadable } from '../../../../src/rules/residence-card/rc-signer-readable.ts';
import { NO_SIGNATURE, answerOf, gen1, gen2 } from '../rule-context.ts';

describe('the signer certificate', () => {
  it('passes when it can be read', () => {
    expect(answerOf(rcSignerReadable, gen2())).toEqual({ status: 'pass' });
  });

  it('fails with the part of it that is wrong', () => {
    const evidence = { signer: { status: 'unreadable', reason: 'trailing-octets' } } as const;
    expect(answerOf(rcSignerReadable, gen2({ evidence }))).toEqual({
      status: 'fail',
      reason: 'certificate-unreadable',
      params: { part: 'trailing-octets' },
    });
  });

  it('is not asked for where there is no signature', () => {
    expect(answerOf(rcSignerReadable, gen1({ evidence: NO_SIGNATURE }))).toEqual({
      status: 'not-applicable',
    });
  });
});
