import { describe, expect, it } from 'vitest';
import { reportFindings, reportSignature } from '../../../src/session/report-signature.ts';
import { cite } from '../../../src/spec/cite.ts';
import type { SignedData } from '../../../src/trust/signed-data.ts';
import { EVIDENCE, NO_SIGNATURE } from '../rules/rule-context.ts';

const DATA: SignedData = {
  id: 'check-code',
  candidates: [],
  signature: new Uint8Array(96),
  scheme: 'ecdsa-p384-sha256',
  certificate: new Uint8Array(1),
};

describe('the signature in a report', () => {
  it('says what verified, by whom, and which CA vouches for it', () => {
    const dates = {
      status: 'valid',
      notBefore: Date.UTC(2026, 5, 1),
      notAfter: Date.UTC(2038, 4, 31, 14, 59, 59),
    };
    const evidence = { ...EVIDENCE, dates: { signer: dates, issuer: dates } } as typeof EVIDENCE;
    expect(reportSignature(DATA, evidence)).toEqual({
      status: 'valid',
      algorithm: 'ecdsa-p384-sha256',
      layout: 'face-entries, face-image, name-image',
      signer: {
        subject: 'CN=Card signer',
        issuer: 'CN=CA',
        serial: '01',
        notBefore: '2026-06-01',
        notAfter: '2038-05-31',
      },
      chain: 'anchored',
      anchorSha256: 'BB',
    });
  });

  it('has the days of the signer in Japan, where a day begins at 15:00 UTC', () => {
    const dates = {
      status: 'valid',
      notBefore: Date.UTC(2026, 4, 31, 15),
      notAfter: Date.UTC(2026, 4, 31, 15),
    };
    const evidence = { ...EVIDENCE, dates: { signer: dates, issuer: null } } as typeof EVIDENCE;
    expect(reportSignature(DATA, evidence).signer).toMatchObject({
      notBefore: '2026-06-01',
      notAfter: '2026-06-01',
    });
  });

  it('names no layout and no anchor when nothing verified and nothing vouches', () => {
    const evidence = {
      ...EVIDENCE,
      signature: { status: 'invalid', fault: 'mismatch' },
      chain: { status: 'not-anchored' },
    } as const;
    expect(reportSignature(DATA, evidence)).toMatchObject({
      status: 'invalid',
      layout: null,
      chain: 'not-anchored',
      anchorSha256: null,
    });
  });

  it('names no anchor for a path that breaks a rule', () => {
    if (EVIDENCE.chain.status !== 'anchored') throw new Error('the evidence is anchored');
    const evidence = { ...EVIDENCE, chain: { ...EVIDENCE.chain, status: 'invalid' } } as const;
    expect(reportSignature(DATA, evidence)).toMatchObject({ chain: 'invalid', anchorSha256: null });
  });

  it('is absent, without algorithm and signer, where the chip has none', () => {
    const evidence = { ...EVIDENCE, ...NO_SIGNATURE };
    expect(reportSignature({ id: 'check-code', absent: 'not-stored' }, evidence)).toEqual({
      status: 'absent',
      algorithm: null,
      layout: null,
      signer: null,
      chain: 'not-anchored',
      anchorSha256: null,
    });
  });

  it('has no signer when the certificate cannot be read', () => {
    const evidence = {
      ...EVIDENCE,
      signature: { status: 'not-checked', reason: 'certificate-unreadable' },
      signer: { status: 'unreadable', reason: 'asn1' },
      chain: { status: 'not-checked' },
      dates: { signer: null, issuer: null },
    } as const;
    expect(reportSignature(DATA, evidence)).toMatchObject({ status: 'not-checked', signer: null });
  });
});

describe('findings in a report', () => {
  it('have weight and citation as text, and reason and parameters where there are some', () => {
    const base = { rule: 'rc-sample', citation: cite('MOJ-RC-1.5', '3.3.5'), onFail: 'none' } as const;
    expect(
      reportFindings([
        { ...base, status: 'pass' },
        { ...base, status: 'warn', reason: 'past', params: { days: 3 }, citation: cite('ISA-CA', '') },
      ]),
    ).toEqual([
      { rule: 'rc-sample', status: 'pass', weight: 'none', citation: 'MOJ-RC-1.5 §3.3.5' },
      {
        rule: 'rc-sample',
        status: 'warn',
        weight: 'none',
        reason: 'past',
        params: { days: 3 },
        citation: 'ISA-CA',
      },
    ]);
  });
});
