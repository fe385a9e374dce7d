import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { concat, type Bytes } from '../../../src/bytes/bytes.ts';
import { firstElement } from '../../../src/trust/asn1-element.ts';
import { parsePublicKey, type PublicKey } from '../../../src/trust/public-key.ts';
import {
  keyLabel,
  SCHEMES,
  verifySignature,
  type SignatureOutcome,
  type SignatureScheme,
} from '../../../src/trust/signature.ts';
import { bitString, oid, sequence } from '../../generators/pki/der.ts';
import {
  publicKeyInfo,
  rsaPublicKeyInfo,
  signP384,
  signRsa,
  type KeyName,
} from '../../generators/pki/keys.ts';
import { appError } from '../../support/app-errors.ts';
import { flip, message } from './hierarchy.ts';

const RSA = 'rsa-2048-pkcs1-sha256';
const ECDSA = 'ecdsa-p384-sha256';

const keyOf = (spki: Bytes): PublicKey => parsePublicKey(firstElement(spki));
const named = (name: KeyName): PublicKey => keyOf(publicKeyInfo(name));

function verify(
  scheme: SignatureScheme,
  key: PublicKey,
  signature: Bytes,
  bytes = message,
): Promise<SignatureOutcome> {
  return verifySignature(SCHEMES[scheme], key, { bytes, signature }, 'by-length');
}

const valid = { valid: true };
const invalid = (fault: string): unknown => ({ valid: false, fault });

describe('verifySignature with RSA', () => {
  const key = named('rsa2048-signer-a');
  const signature = signRsa('rsa2048-signer-a', message);

  it('accepts a signature of the key over the octets', async () => {
    expect(await verify(RSA, key, signature)).toEqual(valid);
  });

  it('says mismatch for other octets, another key, another hash', async () => {
    expect(await verify(RSA, key, signature, message.subarray(1))).toEqual(invalid('mismatch'));
    expect(await verify(RSA, named('rsa2048-signer-b'), signature)).toEqual(invalid('mismatch'));
    expect(await verify(RSA, key, signRsa('rsa2048-signer-a', message, 'sha1'))).toEqual(invalid('mismatch'));
  });

  it('refuses a signature of any length but that of the modulus', async () => {
    for (const octets of [
      new Uint8Array(0),
      signature.subarray(1),
      concat(signature, Uint8Array.of(0)),
      concat(Uint8Array.of(0), signature),
    ]) {
      expect(await verify(RSA, key, octets)).toEqual(invalid('signature-length'));
    }
  });

  it('refuses keys of another size or algorithm', async () => {
    expect(await verify(RSA, named('rsa1024-signer'), signRsa('rsa1024-signer', message))).toEqual(
      invalid('key-size'),
    );
    expect(await verify(RSA, named('rsa3072-signer'), signRsa('rsa3072-signer', message))).toEqual(
      invalid('key-size'),
    );
    expect(await verify(RSA, named('p384-signer'), signature)).toEqual(invalid('key-kind'));
  });

  it('refuses exponents that prove nothing', async () => {
    const modulus = Uint8Array.of(0x80, ...new Uint8Array(254), 1);
    for (const exponent of [[0], [1], [2], [1, 0], [1, 0, 0, 0, 1]]) {
      const weak = keyOf(rsaPublicKeyInfo(modulus, Uint8Array.from(exponent)));
      expect(await verify(RSA, weak, signature)).toEqual(invalid('key-exponent'));
    }
  });

  it('would find the padded message itself a signature under exponent 1, and therefore refuses it', async () => {
    // With e = 1 verification compares the signature with the padded hash: anyone can write that down.
    const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');
    const hash = await crypto.subtle.digest('SHA-256', message);
    const tail = concat(digestInfo, new Uint8Array(hash));
    const padded = concat(
      Uint8Array.of(0, 1),
      new Uint8Array(253 - tail.length).fill(0xff),
      Uint8Array.of(0),
      tail,
    );
    const modulus = new Uint8Array(256).fill(0xff);
    expect(await verify(RSA, keyOf(rsaPublicKeyInfo(modulus, Uint8Array.of(1))), padded)).toEqual(
      invalid('key-exponent'),
    );
  });

  it('is never valid after any bit of the signature changed', async () => {
    const bits = fc.nat(signature.length * 8 - 1);
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        expect(await verify(RSA, key, flip(signature, bit))).toEqual(invalid('mismatch'));
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('verifySignature with ECDSA', () => {
  const key = named('p384-signer');
  const raw = signP384('p384-signer', message, 'raw');

  it('accepts both forms of a signature', async () => {
    expect(await verify(ECDSA, key, raw)).toEqual(valid);
    expect(await verify(ECDSA, key, signP384('p384-signer', message, 'der'))).toEqual(valid);
  });

  it('accepts signatures with high s, which is half of all', async () => {
    const messages = Array.from({ length: 16 }, (_, index) => Uint8Array.of(index));
    const signatures = messages.map((bytes) => signP384('p384-signer', bytes, 'raw'));
    expect(signatures.some((octets) => (octets[48] ?? 0) >= 0x80)).toBe(true);
    for (const [index, octets] of signatures.entries()) {
      expect(await verify(ECDSA, key, octets, messages[index])).toEqual(valid);
    }
  });

  it('accepts a raw signature whose r begins with 30', async () => {
    let counter = 0;
    let octets = raw;
    let bytes = message;
    while (octets[0] !== 0x30) {
      counter += 1;
      bytes = new TextEncoder().encode(`message ${String(counter)}`);
      octets = signP384('p384-signer', bytes, 'raw');
    }
    expect(octets).toHaveLength(96);
    expect(await verify(ECDSA, key, octets, bytes)).toEqual(valid);
  });

  it('says mismatch for other octets, another key, another hash', async () => {
    expect(await verify(ECDSA, key, raw, message.subarray(1))).toEqual(invalid('mismatch'));
    expect(await verify(ECDSA, named('p384-other'), raw)).toEqual(invalid('mismatch'));
    expect(await verify(ECDSA, key, signP384('p384-signer', message, 'raw', 'sha384'))).toEqual(
      invalid('mismatch'),
    );
  });

  it('refuses r or s of zero and broken encodings', async () => {
    expect(await verify(ECDSA, key, new Uint8Array(96))).toEqual(invalid('signature-range'));
    expect(await verify(ECDSA, key, raw.subarray(1))).toEqual(invalid('signature-encoding'));
    expect(await verify(ECDSA, key, new Uint8Array(0))).toEqual(invalid('signature-encoding'));
  });

  it('refuses keys of another algorithm or curve', async () => {
    expect(await verify(ECDSA, named('rsa2048-signer-a'), raw)).toEqual(invalid('key-kind'));
    const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
    const point = p256.getPublicKey(
      Uint8Array.from({ length: 32 }, () => 1),
      false,
    );
    expect(await verify(ECDSA, keyOf(sequence(algorithm, bitString(point))), raw)).toEqual(
      invalid('key-kind'),
    );
  });

  it('refuses a point that is not on the curve', async () => {
    const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.3.132.0.34'));
    const point = Uint8Array.of(4, ...new Uint8Array(95), 1);
    expect(await verify(ECDSA, keyOf(sequence(algorithm, bitString(point))), raw)).toEqual(
      invalid('key-unusable'),
    );
  });

  it('could not be checked, rather than be wrong, where the platform verifies nothing', async () => {
    const platform = vi.spyOn(crypto.subtle, 'verify').mockRejectedValue(new Error('no such algorithm'));
    await expect(verify(ECDSA, key, raw)).rejects.toThrow(
      appError('CRYPTO_SELF_TEST_FAILED', { primitive: 'ecdsa-p-384-sha-256' }),
    );
    platform.mockRestore();
    expect(await verify(ECDSA, key, raw)).toEqual(valid);
  });

  it('is never valid after any bit of the signature changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(96 * 8 - 1), async (bit) => {
        expect((await verify(ECDSA, key, flip(raw, bit))).valid).toBe(false);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('keyLabel', () => {
  it('names a key for people', () => {
    expect(keyLabel(named('rsa2048-ca-a'))).toBe('RSA 2048');
    expect(keyLabel(named('p384-ca2'))).toBe('P-384');
    expect(keyLabel({ facts: { kind: 'other', algorithm: '1.3.101.112' }, spki: new Uint8Array(0) })).toBe(
      '1.3.101.112',
    );
  });
});
