import { describe, expect, it } from 'vitest';
import { rcSignerInDate } from '../../../../src/rules/residence-card/rc-signer-in-date.ts';
import { NO_SIGNATURE, answerOf, gen1, gen2 } from '../rule-context.ts';

const DATES = { notBefore: 0, notAfter: 1 };

function dated(
  signer: 'valid' | 'expired' | 'not-yet-valid',
  issuer?: 'valid' | 'expired' | 'not-yet-valid',
): ReturnType<typeof gen2> {
  return gen2({
    evidence: {
      dates: {
        signer: { status: signer, ...DATES },
        issuer: issuer === undefined ? null : { status: issuer, ...DATES },
      },
    },
  });
}

describe('the dates of the signer', () => {
  it('pass when both certificates are within theirs', () => {
    expect(answerOf(rcSignerInDate, gen2())).toEqual({ status: 'pass' });
  });

  it('pass when there is no issuer to speak of', () => {
    expect(answerOf(rcSignerInDate, dated('valid'))).toEqual({ status: 'pass' });
  });

  it.each([
    { signer: 'expired', issuer: 'valid', reason: 'signer-expired' },
    { signer: 'expired', issuer: 'expired', reason: 'signer-expired' },
    { signer: 'valid', issuer: 'expired', reason: 'issuer-expired' },
    { signer: 'not-yet-valid', issuer: 'valid', reason: 'not-yet-valid' },
    { signer: 'valid', issuer: 'not-yet-valid', reason: 'not-yet-valid' },
    { signer: 'expired', issuer: 'not-yet-valid', reason: 'not-yet-valid' },
  ] as const)('are warned of: signer $signer, issuer $issuer', ({ signer, issuer, reason }) => {
    expect(answerOf(rcSignerInDate, dated(signer, issuer))).toEqual({ status: 'warn', reason });
  });

  it('are not asked for without a signature', () => {
    expect(answerOf(rcSignerInDate, gen1({ evidence: NO_SIGNATURE }))).toEqual({ status: 'not-applicable' });
  });
});
