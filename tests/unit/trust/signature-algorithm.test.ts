import { describe, expect, it } from 'vitest';
import { parseCertificate, type Certificate } from '../../../src/trust/certificate.ts';
import {
  isStrongAlgorithm,
  isStrongKey,
  verifyCertificateSignature,
} from '../../../src/trust/signature-algorithm.ts';
import { ecCa, ecSigner, flip, rsaCa, rsaSigner } from './hierarchy.ts';
import fc from 'fast-check';

const parse = (octets: Uint8Array): Certificate => parseCertificate(octets);

describe('certificate signatures', () => {
  it('verify for RSA and ECDSA with every hash that counts', async () => {
    const [rsa, ec] = [parse(rsaCa()).publicKey, parse(ecCa()).publicKey];
    for (const hash of ['sha256', 'sha384'] as const) {
      expect(await verifyCertificateSignature(parse(rsaSigner({ hash })), rsa)).toEqual({ valid: true });
      expect(await verifyCertificateSignature(parse(ecSigner({ hash })), ec)).toEqual({ valid: true });
    }
  });

  it('by SHA-1 do not count, though they are right', async () => {
    const signer = parse(rsaSigner({ hash: 'sha1' }));
    expect(isStrongAlgorithm(signer.signatureAlgorithm)).toBe(false);
    const outcome = await verifyCertificateSignature(signer, parse(rsaCa()).publicKey);
    expect(outcome).toEqual({ valid: false, fault: 'key-kind' });
  });

  it('by short RSA keys do not count, though they are right', async () => {
    const weak = parse(rsaCa({ subjectKey: 'rsa1024-ca', issuerKey: 'rsa1024-ca' }));
    expect(isStrongKey(weak.publicKey)).toBe(false);
    const outcome = await verifyCertificateSignature(
      parse(rsaSigner({ issuerKey: 'rsa1024-ca' })),
      weak.publicKey,
    );
    expect(outcome.valid).toBe(false);
  });

  it('are not looked for under a key of another algorithm', async () => {
    const outcome = await verifyCertificateSignature(parse(rsaSigner()), parse(ecCa()).publicKey);
    expect(outcome).toEqual({ valid: false, fault: 'key-kind' });
  });

  it('take identifiers nobody knows for weak, also those that every object has', () => {
    for (const oid of ['1.2.3', '1.2.840.113549.1.1.4', 'constructor', '__proto__']) {
      expect(isStrongAlgorithm(oid), oid).toBe(false);
    }
  });

  it('are never valid after any bit of the signed octets changed', async () => {
    const key = parse(ecCa()).publicKey;
    const signer = parse(ecSigner());
    await fc.assert(
      fc.asyncProperty(fc.nat(signer.tbs.length * 8 - 1), async (bit) => {
        const changed = { ...signer, tbs: flip(signer.tbs, bit) };
        expect(await verifyCertificateSignature(changed, key)).toEqual({ valid: false, fault: 'mismatch' });
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});
