import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/readiness/evaluate.ts';
import { known } from '../../../../src/readiness/fact.ts';
import { checkOf, evaluated, question } from '../baseline.ts';

describe('the certificates', () => {
  it('expired say since when and give the last online day to renew them', () => {
    expect(checkOf('B-SIGN-EXPIRED', { sign_exp: '2026-10-03' })).toMatchObject({
      state: 'fail',
      reason: { params: { expired: '2026-10-03', daysAgo: 48 } },
      place: 'municipality',
      deadline: '2027-01-30',
    });
  });

  it('valid are so through their last day', () => {
    expect(checkOf('B-AUTH-EXPIRED', { auth_exp: '2026-11-20' }).state).toBe('pass');
  });

  it('absent are judged for nothing else', () => {
    const input = { sign: 'absent', sign_exp: '2020-01-01', sign_tries: 0, addr_changed: true };
    expect(evaluated(input).blocks).toEqual(['B-SIGN-ABSENT']);
    expect(evaluated(input).warnings).toEqual([]);
  });

  it('of a card that is not there are not judged', () => {
    for (const { code, state } of evaluated({ mnc: 'absent', auth_tries: 0 }).checks) {
      if (code.includes('-AUTH-') || code.includes('-SIGN-')) expect(state).toBe('not-applicable');
    }
  });

  it('only read are said to be without a revocation check, unlike those a person has checked', () => {
    const asked = question();
    const read = { ...asked.facts, signCertificate: known('valid', 'certificate') } as const;
    const result = evaluate({ ...asked, facts: read }).checks.find(({ code }) => code === 'B-SIGN-REVOKED');
    expect(result?.reason.key).toBe('revocation-not-checked');
    expect(checkOf('B-SIGN-REVOKED').reason.key).toBe('certificate-confirmed');
  });

  it('revoked are not warned about once more for a change of address', () => {
    expect(evaluated({ sign: 'revoked', addr_changed: true }).warnings).toEqual([]);
  });

  it('with unknown tries are not called unlocked', () => {
    expect(checkOf('B-AUTH-LOCKED', { auth_tries: null }).missing).toEqual(['authTries']);
    expect(evaluated({ auth_tries: null }).warnings).toEqual(['W-NOT-CONFIRMED']);
  });

  it('locked send to a store only for the signature password', () => {
    expect(checkOf('B-SIGN-LOCKED', { sign_tries: 0 }).place).toBe('municipality-or-convenience-store');
    expect(checkOf('B-AUTH-LOCKED', { auth_tries: 0 }).place).toBe('municipality');
  });
});
