// Synthetic test keys by name. RSA keys are committed PEM files (keys/*.pem); P-384 keys come from their names, so
// there are as many as a test likes. Every signature is deterministic: the same input gives the same octets.

import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ecdsa } from '@noble/curves/abstract/weierstrass.js';
import { p384 } from '@noble/curves/nist.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { bitString, integer, nullValue, oid, sequence } from './der.ts';

export const RSA_KEY_NAMES = [
  'rsa2048-ca-a',
  'rsa2048-ca-b',
  'rsa2048-ca-c',
  'rsa2048-ca-d',
  'rsa2048-intermediate',
  'rsa2048-signer-a',
  'rsa2048-signer-b',
  'rsa2048-signer-c',
  'rsa2048-signer-d',
  'rsa1024-ca',
  'rsa1024-signer',
  'rsa3072-signer',
] as const;

export type RsaKeyName = (typeof RSA_KEY_NAMES)[number];
/** Any text after the dash names a key of its own, for example `p384-ca2` or `p384-signer-worker`. */
export type P384KeyName = `p384-${string}`;
export type KeyName = RsaKeyName | P384KeyName;
export type HashName = 'sha1' | 'sha256' | 'sha384';

/** RSASSA-PKCS1-v1_5. The result is as long as the modulus. */
export function signRsa(keyName: RsaKeyName, bytes: Bytes, hash: HashName = 'sha256'): Bytes {
  return Uint8Array.from(sign(hash, bytes, rsaPrivateKey(keyName)));
}

/**
 * ECDSA on P-384 with the nonce of RFC 6979: `raw` is r ‖ s (96 octets, as gen-2 cards store it), `der` is
 * Ecdsa-Sig-Value (as certificates carry it). s is not forced low: real issuers do not do that either.
 */
export function signP384(
  keyName: P384KeyName,
  bytes: Bytes,
  form: 'raw' | 'der',
  hash: HashName = 'sha256',
): Bytes {
  const raw = P384_WITH[hash].sign(bytes, p384Scalar(keyName), { lowS: false, format: 'compact' });
  return form === 'raw' ? raw : sequence(integer(raw.subarray(0, 48)), integer(raw.subarray(48)));
}

/** SubjectPublicKeyInfo as DER. */
export function publicKeyInfo(keyName: KeyName): Bytes {
  if (isP384(keyName)) {
    const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.3.132.0.34'));
    return sequence(algorithm, bitString(p384.getPublicKey(p384Scalar(keyName), false)));
  }
  const { n, e } = createPublicKey(rsaPrivateKey(keyName)).export({ format: 'jwk' });
  return rsaPublicKeyInfo(fromBase64Url(n), fromBase64Url(e));
}

/** For keys no honest generator makes: exponent 1, odd sizes. */
export function rsaPublicKeyInfo(modulus: Bytes, exponent: Bytes): Bytes {
  const algorithm = sequence(oid('1.2.840.113549.1.1.1'), nullValue());
  return sequence(algorithm, bitString(sequence(integer(modulus), integer(exponent))));
}

/** RFC 5280 §4.2.1.2 method 1 hashes the key bits; for a test any stable 20 octets per key would do. */
export function keyIdentifier(keyName: KeyName): Bytes {
  return sha1(publicKeyInfo(keyName));
}

export function isP384(keyName: KeyName): keyName is P384KeyName {
  return keyName.startsWith('p384-');
}

const P384_WITH = {
  sha1: ecdsa(p384.Point, sha1),
  sha256: ecdsa(p384.Point, sha256),
  sha384: ecdsa(p384.Point, sha384),
} as const;

const loaded = new Map<RsaKeyName, KeyObject>();

function rsaPrivateKey(keyName: RsaKeyName): KeyObject {
  const known = loaded.get(keyName);
  if (known !== undefined) return known;
  const key = createPrivateKey(readFileSync(new URL(`./keys/${keyName}.pem`, import.meta.url)));
  loaded.set(keyName, key);
  return key;
}

/** SHA-384 of the name is below the order of P-384 with overwhelming probability; the library refuses it if not. */
function p384Scalar(keyName: P384KeyName): Bytes {
  return sha384(new TextEncoder().encode(`zairyu-desk synthetic test key ${keyName}`));
}

function fromBase64Url(text: string | undefined): Bytes {
  if (text === undefined) throw new TypeError('not an RSA key');
  return Uint8Array.from(Buffer.from(text, 'base64url'));
}
