// The certificate maker itself, against an implementation that is not ours.

import { createPublicKey, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildCa, buildSigner, padNul, withBrokenSignature } from './certificate-builder.ts';
import { publicKeyInfo, RSA_KEY_NAMES, signP384, signRsa, type KeyName } from './keys.ts';
import { jpkiCa, synthetic, ZAIRYU_CARD_CA, ZAIRYU_CARD_CA2 } from './names.ts';

const message = new TextEncoder().encode('octets to sign');
const dates = { notBefore: '2026-04-20T00:00:00Z', notAfter: '2055-07-20T00:00:00Z' };

function publicKey(name: KeyName): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKeyInfo(name)), format: 'der', type: 'spki' });
}

describe('test signatures', () => {
  it.each(RSA_KEY_NAMES)('by %s are good and always the same', (name) => {
    const signature = signRsa(name, message);
    expect(verify('sha256', message, publicKey(name), signature)).toBe(true);
    expect(signRsa(name, message)).toEqual(signature);
  });

  it('by P-384 keys are good in both forms and always the same', () => {
    const key = publicKey('p384-any');
    const raw = signP384('p384-any', message, 'raw');
    expect(raw).toHaveLength(96);
    expect(verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
    expect(verify('sha256', message, key, signP384('p384-any', message, 'der'))).toBe(true);
    expect(verify('sha384', message, key, signP384('p384-any', message, 'der', 'sha384'))).toBe(true);
    expect(signP384('p384-any', message, 'raw')).toEqual(raw);
  });

  it('by P-384 keys of other names are of other keys', () => {
    expect(publicKeyInfo('p384-one')).not.toEqual(publicKeyInfo('p384-two'));
  });
});

describe('test certificates', () => {
  const ca = buildCa({ subject: ZAIRYU_CARD_CA2, subjectKey: 'p384-ca2', serial: 1, ...dates });
  const request = {
    issuer: ZAIRYU_CARD_CA2,
    issuerKey: 'p384-ca2',
    subject: synthetic('Card signer'),
    subjectKey: 'p384-signer',
    serial: 2,
    ...dates,
  } as const;

  it('are certificates with the names and dates asked for', () => {
    const theirs = new X509Certificate(ca);
    expect(theirs.subject).toBe('C=JP\nO=Japanese Government\nOU=The Ministry of Justice\nCN=ZairyuCard CA2');
    expect(theirs.issuer).toBe(theirs.subject);
    expect(theirs.ca).toBe(true);
    expect(new Date(theirs.validTo).toISOString()).toBe('2055-07-20T00:00:00.000Z');
  });

  it('are issued by the CA that is to have issued them', () => {
    const signer = new X509Certificate(buildSigner(request));
    expect(signer.checkIssued(new X509Certificate(ca))).toBe(true);
    expect(signer.verify(new X509Certificate(ca).publicKey)).toBe(true);
    expect(signer.ca).toBe(false);
  });

  it('carry NULL parameters when asked, and their issuer signed them so', () => {
    const plain = buildSigner(request);
    const withNull = buildSigner({ ...request, ecdsaNullParameters: true });
    // Two algorithm identifiers, two octets each; the signature may be an octet longer or shorter.
    expect(Math.abs(withNull.length - plain.length - 4)).toBeLessThanOrEqual(2);
    expect(Buffer.from(withNull).includes(Buffer.from('06082a8648ce3d0403020500', 'hex'))).toBe(true);
  });

  it('are broken where asked and nowhere else', () => {
    const signer = buildSigner(request);
    const damaged = withBrokenSignature(signer);
    expect(damaged.subarray(0, -1)).toEqual(signer.subarray(0, -1));
    expect(new X509Certificate(damaged).verify(new X509Certificate(ca).publicKey)).toBe(false);
    expect(padNul(signer, 602).subarray(signer.length)).toEqual(new Uint8Array(602 - signer.length));
    expect(() => padNul(signer, 10)).toThrow(RangeError);
  });

  it('can have the names of every issuer needed', () => {
    const rsa = { subjectKey: 'rsa2048-ca-c', serial: 3, ...dates } as const;
    expect(new X509Certificate(buildCa({ subject: ZAIRYU_CARD_CA, ...rsa })).subject).toContain(
      'CN=ZairyuCard CA',
    );
    const jpki = buildCa({ subject: jpkiCa('user authentication', 'JPKI-SIM'), ...rsa });
    expect(new X509Certificate(jpki).subject).toContain('O=JPKI-SIM\nOU=JPKI for user authentication');
  });
});
