// Each rule on the cases that no simulated card plays.

import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/cards/field.ts';
import type { StoredCertificate } from '../../../../src/cards/my-number-card/jpki/document.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';
import type { Validity } from '../../../../src/trust/dates.ts';
import type { IssuerEvidence, ProfileCheckName } from '../../../../src/trust/jpki/evidence.ts';
import {
  answer,
  context,
  parsed,
  until,
  withCard,
  withCertificate,
  withEvidence,
  withStored,
} from './altered-context.ts';
import { judged } from './judged-card.ts';

describe('anchored', () => {
  const anchor = { sha256: 'AA', serial: '01', subject: 'CA', pin: null };
  const broken = [{ step: '6.1.3(a)(1)', certificate: 1, ok: false }] as const;

  it.each<[IssuerEvidence, object]>([
    [{ status: 'anchored', anchor, findings: [] }, { status: 'pass' }],
    [
      { status: 'invalid', anchor, findings: broken, keyIdentifiersMatch: false },
      { status: 'fail', reason: 'path-invalid', params: { steps: 'key-identifier, 6.1.3(a)(1)' } },
    ],
    [
      { status: 'invalid', anchor, findings: broken, keyIdentifiersMatch: true },
      { status: 'fail', reason: 'path-invalid', params: { steps: '6.1.3(a)(1)' } },
    ],
    [
      { status: 'not-pinned', caSha256: 'BB', issuedByIt: true },
      { status: 'not-checked', reason: 'ca-not-published' },
    ],
    [
      { status: 'not-pinned', caSha256: 'BB', issuedByIt: false },
      { status: 'not-checked', reason: 'ca-of-another' },
    ],
    [{ status: 'ca-missing' }, { status: 'not-checked', reason: 'ca-missing' }],
    [{ status: 'ca-unreadable' }, { status: 'not-checked', reason: 'ca-unreadable' }],
  ])('by %j', (issuer, expected) => {
    for (const use of ['user-authentication', 'digital-signature'] as const) {
      expect(answer(`jpki-${use}-anchored`, withCertificate(use, { issuer }))).toEqual(expected);
    }
  });
});

describe('in date', () => {
  const use = 'user-authentication';
  const issuer = until('2039-09-14');
  const inDate = (signer: Validity | null, ca: Validity | null = issuer) =>
    answer('jpki-user-authentication-in-date', withCertificate(use, { dates: { signer, issuer: ca } }));

  it.each([
    ['2027-02-21', 'pass', 'in-date', 93],
    ['2027-02-20', 'warn', 'ends-soon', 92],
    ['2026-11-20', 'warn', 'ends-soon', 0],
  ])('to the end of %s is %s %s', (date, status, reason, days) => {
    expect(inDate(until(date))).toMatchObject({ status, reason, params: { date, days } });
  });

  it('tells from when it can be renewed', () => {
    expect(inDate(until('2027-01-10'))).toMatchObject({ params: { renewableFrom: '2026-10-10' } });
  });

  it('not, once it has ended, with the days since', () => {
    expect(inDate(until('2026-11-19', 'expired'))).toEqual({
      status: 'fail',
      reason: 'expired',
      params: { date: '2026-11-19', days: 1 },
    });
  });

  it('not before it begins, and not after its CA has ended', () => {
    expect(inDate(until('2029-01-01', 'not-yet-valid'))).toMatchObject({
      status: 'fail',
      reason: 'not-yet-valid',
      params: { date: '2026-01-01' },
    });
    expect(inDate(until('2029-01-01'), until('2025-10-19', 'expired'))).toMatchObject({
      status: 'fail',
      reason: 'issuer-expired',
      params: { date: '2025-10-19' },
    });
    expect(inDate(null)).toMatchObject({ status: 'not-checked' });
  });
});

describe('as specified', () => {
  it.each<[string, ProfileCheckName]>([
    ['jpki-key-usage-specified', 'key-usage'],
    ['jpki-policy-specified', 'policy'],
    ['jpki-not-a-ca', 'basic-constraints'],
    ['jpki-key-specified', 'key'],
    ['jpki-algorithm-specified', 'signature-algorithm'],
    ['jpki-extensions-understood', 'critical-extensions'],
  ])('%s fails with the certificate that is not, and what it has', (id, check) => {
    for (const use of ['user-authentication', 'digital-signature'] as const) {
      const checks = parsed(use).checks.map((entry) =>
        entry.check === check ? { check, ok: false, found: 'x' } : entry,
      );
      expect(answer(id, withCertificate(use, { checks }))).toEqual({
        status: 'fail',
        reason: 'not-as-specified',
        params: { use, found: 'x' },
      });
    }
    const certificates = { 'user-authentication': null, 'digital-signature': null };
    expect(answer(id, withEvidence({ certificates }))).toEqual({ status: 'not-applicable' });
  });
});

describe('readable', () => {
  it.each<[StoredCertificate, object]>([
    [{ state: 'absent' }, { status: 'fail', reason: 'not-on-card' }],
    [{ state: 'locked' }, { status: 'not-checked', reason: 'pin-wanted' }],
    [{ state: 'malformed' }, { status: 'fail', reason: 'unreadable' }],
  ])('is the user certificate, or not: %j', (stored, expected) => {
    expect(answer('jpki-user-authentication-readable', withStored('user-authentication', stored))).toEqual(
      expected,
    );
  });

  it('is the signature certificate, unless it was read and is none', () => {
    const id = 'jpki-digital-signature-readable';
    const certificates = {
      ...context.evidence.certificates,
      'digital-signature': { status: 'unreadable', reason: 'library' } as const,
    };
    expect(answer(id, withEvidence({ certificates }))).toEqual({ status: 'fail', reason: 'unreadable' });
    expect(answer(id, withStored('digital-signature', { state: 'locked' }))).toEqual({
      status: 'not-applicable',
    });
  });
});

describe('the pair', () => {
  it.each([
    [{ signatureEndsWithin: true, keysDiffer: false }, 'same-key'],
    [{ signatureEndsWithin: false, keysDiffer: true }, 'signature-outlives-authentication'],
  ])('%j is inconsistent: %s', (pair, reason) => {
    expect(answer('jpki-pair-consistent', withEvidence({ pair }))).toEqual({ status: 'fail', reason });
  });
});

describe('the key', () => {
  it.each([
    [
      { status: 'invalid', fault: 'mismatch' },
      { status: 'fail', reason: 'signature-does-not-match' },
    ],
    [
      { status: 'not-checked', reason: 'certificate-unreadable' },
      { status: 'not-checked', reason: 'certificate-unreadable' },
    ],
    [{ status: 'absent', reason: 'pin-not-given' }, { status: 'not-applicable' }],
  ] as const)('with %j', (possession, expected) => {
    expect(answer('jpki-key-possessed', withEvidence({ possession }))).toEqual(expected);
  });
});

describe('the holder', () => {
  const holderOf = () => {
    const { holder } = parsed('digital-signature');
    if (holder === null) throw new Error('no holder');
    return holder;
  };
  const stored = (field: Partial<Record<'name' | 'birthDate', Field<string>>>) => {
    const { basicAttributes } = context.card;
    if (basicAttributes === undefined) throw new Error('no attributes');
    return withCard({ basicAttributes: { ...basicAttributes, ...field } as typeof basicAttributes });
  };
  const read = (value: string) => ({ state: 'read', value, raw: value, source: '', signed: false }) as const;

  it.each([
    ['SAMPLE　RAFAEL', 'pass'],
    ['ＳＡＭＰＬＥ  RAFAEL', 'pass'],
    ['SAMPLE RAFAELA', 'fail'],
    ['sample rafael', 'fail'],
  ])('matches the attributes called %j: %s', (name, status) => {
    expect(answer('jpki-holder-matches-attributes', stored({ name: read(name) }))).toMatchObject({ status });
  });

  it('with a substituted character may be written otherwise in the attributes', () => {
    const holder = { ...holderOf(), nameSubstitutes: { state: 'read', value: [1] } as const };
    const change = {
      ...withCertificate('digital-signature', { holder }),
      ...stored({ name: read('ŠAMPLE RAFAEL') }),
    };
    expect(answer('jpki-holder-matches-attributes', change)).toEqual({
      status: 'warn',
      reason: 'name-substituted',
    });
  });

  it.each([
    [
      { birthDate: { state: 'missing' } },
      { status: 'warn', reason: 'attributes-unreadable', params: { items: 'birthDate' } },
    ],
    [
      {
        birthDate: {
          state: 'read',
          value: { era: 'reiwa', date: dateLiteral('1979-03-08'), eraMatches: false },
        },
      },
      { status: 'warn', reason: 'era-does-not-match' },
    ],
  ] as const)('is readable, but not with %j', (change, expected) => {
    const holder = { ...holderOf(), ...change };
    expect(answer('jpki-holder-readable', withCertificate('digital-signature', { holder }))).toEqual(
      expected,
    );
  });

  it('is nobody when the certificate names no attribute', () => {
    const nobody = withCertificate('digital-signature', { holder: null });
    expect(answer('jpki-holder-readable', nobody)).toEqual({ status: 'warn', reason: 'no-attributes' });
    expect(answer('jpki-characters-substituted', nobody)).toEqual({ status: 'not-applicable' });
  });
});

describe('beside a residence card', () => {
  const beside = (birthDate?: string) => ({
    residenceCard: birthDate ? { birthDate: dateLiteral(birthDate) } : {},
  });

  it.each([
    ['1979-03-08', { status: 'pass' }],
    ['1979-03-09', { status: 'fail', reason: 'birth-date-differs' }],
    [undefined, { status: 'not-checked', reason: 'date-in-front-image' }],
  ])('born %s', (birthDate, expected) => {
    expect(answer('mnc-birth-date-matches-residence-card', beside(birthDate))).toEqual(expected);
  });

  it('the date of the attributes serves when the certificate was not opened', () => {
    const certificates = { ...context.evidence.certificates, 'digital-signature': null };
    const change = { ...beside('1979-03-08'), ...withEvidence({ certificates }) };
    expect(answer('mnc-birth-date-matches-residence-card', change)).toEqual({ status: 'pass' });
  });

  it('name and address are left to the eye, and only when they were read', async () => {
    const quiet = (await judged('mnc-valid')).context;
    for (const id of ['mnc-name-compared', 'mnc-address-compared']) {
      expect(answer(id, beside())).toEqual({ status: 'not-checked', reason: 'for-the-eye' });
      expect(answer(id, { ...quiet, ...beside() })).toEqual({ status: 'not-applicable' });
      expect(answer(id, {})).toEqual({ status: 'not-applicable' });
    }
  });
});

describe('trust', () => {
  it.each([
    ['official', { status: 'pass' }],
    ['test', { status: 'warn', reason: 'test-trust' }],
    ['simulator', { status: 'warn', reason: 'simulator-trust' }],
  ] as const)('by %s CAs', (profile, expected) => {
    expect(answer('jpki-trust-official', withEvidence({ profile }))).toEqual(expected);
  });
});
