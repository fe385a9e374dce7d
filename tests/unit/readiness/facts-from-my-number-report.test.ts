// What the simulated My Number cards answer of the readiness facts.

import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/readiness/evaluate.ts';
import { mergeFacts, NO_FACTS } from '../../../src/readiness/facts.ts';
import { factsFromMyNumberReport } from '../../../src/readiness/facts-from-my-number-report.ts';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { judge, opened, placed, sitting } from '../../integration/my-number-reading.ts';

const UNKNOWN = { state: 'unknown' };
const card = (value: unknown) => ({ state: 'known', value, from: 'certificate' });

async function withoutPin(profile: string): Promise<MyNumberReport> {
  return judge(await sitting(await placed(profile)));
}

async function withPins(profile: string): Promise<MyNumberReport> {
  return judge(await opened(await placed(profile)));
}

describe('factsFromMyNumberReport without a PIN', () => {
  it('answers the card, its tries and the certificate for log-in; the other one is locked', async () => {
    expect(factsFromMyNumberReport(await withoutPin('mnc-foreign-resident'))).toEqual({
      facts: {
        myNumberCard: card('present'),
        myNumberCardExpiry: card('2029-09-01'),
        authCertificate: card('valid'),
        authCertificateExpiry: card('2029-09-01'),
        authTries: card(3),
        signCertificate: UNKNOWN,
        signCertificateExpiry: UNKNOWN,
        signTries: card(5),
        age: UNKNOWN,
      },
    });
  });

  it('says that a certificate has expired, and since when', async () => {
    expect(factsFromMyNumberReport(await withoutPin('mnc-expired')).facts).toMatchObject({
      authCertificate: card('expired'),
      authCertificateExpiry: card('2025-11-03'),
    });
  });

  it('says that a card has no certificate for signatures', async () => {
    expect(factsFromMyNumberReport(await withoutPin('mnc-no-signature')).facts).toMatchObject({
      signCertificate: card('absent'),
      signCertificateExpiry: UNKNOWN,
    });
  });

  it('counts a blocked password as no tries, and one as one', async () => {
    expect(factsFromMyNumberReport(await withoutPin('mnc-signature-locked')).facts.signTries).toEqual(
      card(0),
    );
    expect(factsFromMyNumberReport(await withoutPin('mnc-one-try')).facts).toMatchObject({
      authTries: card(1),
    });
  });

  it('says nothing of tries the card does not tell', async () => {
    const report = await withoutPin('mnc-valid');
    const tries = { ...report.tries, userAuthentication: 'unknown' } as const;
    expect(factsFromMyNumberReport({ ...report, tries }).facts.authTries).toEqual(UNKNOWN);
  });
});

describe('factsFromMyNumberReport with PINs', () => {
  it('answers the certificate for signatures, the age and the birth date to compare', async () => {
    const { facts, birthDate } = factsFromMyNumberReport(await withPins('mnc-foreign-resident'));
    expect(facts).toMatchObject({
      signCertificate: card('valid'),
      signCertificateExpiry: card('2029-09-01'),
      age: card(32),
    });
    expect(birthDate).toBe('1994-04-15');
  });

  it('takes no birth date where two places on the card disagree', async () => {
    const report = await withPins('mnc-foreign-resident');
    const fields = report.fields.map((field) =>
      field.id === 'birthDate' && !field.signed ? { ...field, value: '1994-04-16' } : field,
    );
    const read = factsFromMyNumberReport({ ...report, fields });
    expect(read.birthDate).toBeUndefined();
    expect(read.facts.age).toEqual(UNKNOWN);
  });

  it('carries nothing of the holder but the age', async () => {
    const { facts } = factsFromMyNumberReport(await withPins('mnc-foreign-resident'));
    expect(JSON.stringify(facts)).not.toMatch(/MIHON|LIHUA|東京|女|1994/);
  });
});

describe('a certificate that nothing vouches for', () => {
  it('answers nothing when no published CA has issued it', async () => {
    const report = await withoutPin('mnc-valid');
    const certificates = report.certificates.map((certificate) => ({
      ...certificate,
      chain: 'not-anchored' as const,
    }));
    const { facts } = factsFromMyNumberReport({ ...report, outcome: 'undetermined', certificates });
    expect(facts).toMatchObject({
      myNumberCard: card('present'),
      authCertificate: UNKNOWN,
      authCertificateExpiry: UNKNOWN,
      authTries: card(3),
    });
  });

  it('answers nothing while it is not valid yet', async () => {
    const report = await withoutPin('mnc-valid');
    const certificates = report.certificates.map((certificate) => ({
      ...certificate,
      validity: 'not-yet-valid' as const,
    }));
    expect(factsFromMyNumberReport({ ...report, certificates }).facts.authCertificate).toEqual(UNKNOWN);
  });

  it('leaves the whole card without an answer when its signature is wrong', async () => {
    const report = await withoutPin('mnc-wrong-ca');
    expect(factsFromMyNumberReport({ ...report, outcome: 'not-authentic' })).toEqual({ facts: {} });
  });

  it('never makes a card of another CA look ready', async () => {
    const { facts } = factsFromMyNumberReport(await withoutPin('mnc-wrong-ca'));
    expect([facts.authCertificate, facts.signCertificate]).not.toContainEqual(card('valid'));
  });
});

it('a card with a locked signature password is a block, with nothing else asked about it', async () => {
  const { facts } = factsFromMyNumberReport(await withoutPin('mnc-signature-locked'));
  const evaluation = evaluate({
    facts: mergeFacts(NO_FACTS, facts),
    procedure: 'P3',
    today: dateLiteral('2026-11-20'),
  });
  expect(evaluation.blocks).toContain('B-SIGN-LOCKED');
  expect(evaluation.missing).not.toContain('signTries');
});
