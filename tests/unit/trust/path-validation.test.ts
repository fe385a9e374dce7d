// Single rules of the path; whole cases are in x509-vectors.test.ts.

import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { maySignData, validatePath } from '../../../src/trust/path-validation.ts';
import { buildCertificate } from '../../generators/pki/certificate-builder.ts';
import { synthetic } from '../../generators/pki/names.ts';
import { rsaCa, rsaSigner } from './hierarchy.ts';

async function failures(anchor: Bytes, ...path: readonly Bytes[]): Promise<string[]> {
  const findings = await validatePath(parseCertificate(anchor), path.map(parseCertificate));
  return findings.filter(({ ok }) => !ok).map(({ step, certificate }) => `${step}#${certificate}`);
}

/** The n-th CA below the anchor; all of them share a key, which path validation does not mind. */
function middle(level: number, pathLength?: number): Bytes {
  return buildCertificate({
    subject: synthetic(`CA ${level}`),
    issuer: synthetic(`CA ${level - 1}`),
    subjectKey: 'rsa2048-intermediate',
    issuerKey: level === 1 ? 'rsa2048-ca-a' : 'rsa2048-intermediate',
    serial: level,
    notBefore: '2024-04-01T00:00:00Z',
    notAfter: '2034-07-01T00:00:00Z',
    basicConstraints: { ca: true, ...(pathLength === undefined ? {} : { pathLength }) },
    keyUsage: ['keyCertSign'],
  });
}

const anchor = (pathLength?: number): Bytes =>
  rsaCa({
    subject: synthetic('CA 0'),
    issuer: synthetic('CA 0'),
    basicConstraints: { ca: true, ...(pathLength === undefined ? {} : { pathLength }) },
  });
const signerBelow = (level: number): Bytes =>
  rsaSigner({ issuer: synthetic(`CA ${level}`), issuerKey: 'rsa2048-intermediate' });

describe('validatePath', () => {
  it('reports every step it takes, passed or not', async () => {
    const findings = await validatePath(parseCertificate(rsaCa()), [parseCertificate(rsaSigner())]);
    expect(findings.map(({ step, certificate }) => `${step}#${certificate}`)).toEqual([
      'strength#0',
      '6.1.4(k)#0',
      '6.1.4(n)#0',
      '6.1.4(o)#0',
      '4.1.1.2#1',
      'strength#1',
      '6.1.3(a)(1)#1',
      '6.1.3(a)(4)#1',
      '6.1.5(f)#1',
      '4.2.1.3#1',
    ]);
    expect(findings.every(({ ok }) => ok)).toBe(true);
  });

  it('holds over any number of CAs when none limits it', async () => {
    expect(await failures(anchor(), middle(1), middle(2), middle(3), signerBelow(3))).toEqual([]);
  });

  it('counts CAs against the limit of the anchor and of each CA', async () => {
    expect(await failures(anchor(2), middle(1), middle(2), signerBelow(2))).toEqual([]);
    expect(await failures(anchor(1), middle(1), middle(2), signerBelow(2))).toEqual(['6.1.4(l)#2']);
    expect(await failures(anchor(), middle(1, 0), middle(2), signerBelow(2))).toEqual(['6.1.4(l)#2']);
    expect(await failures(anchor(), middle(1, 1), middle(2), signerBelow(2))).toEqual([]);
  });

  it('says where the algorithm inside the signed part is not the one outside', async () => {
    const signer = parseCertificate(rsaSigner());
    const altered = { ...signer, signatureAlgorithm: '1.2.840.113549.1.1.12' };
    const findings = await validatePath(parseCertificate(rsaCa()), [altered]);
    const failed = findings.filter(({ ok }) => !ok).map(({ step }) => step);
    expect(failed).toContain('4.1.1.2');
  });
});

describe('maySignData', () => {
  it('needs digitalSignature only where use is limited at all', () => {
    expect(maySignData({ unknownCritical: [] })).toBe(true);
    expect(maySignData({ unknownCritical: [], keyUsage: ['digitalSignature', 'nonRepudiation'] })).toBe(true);
    expect(maySignData({ unknownCritical: [], keyUsage: ['nonRepudiation'] })).toBe(false);
  });
});
