// The RSA keys of simulated holders: committed PEM files, published, protecting nothing.

import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sha1 } from '@noble/hashes/legacy.js';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { KeySource } from '../../../src/simulator/my-number-card/profile-source.ts';

export const HOLDER_KEY_NAMES = [
  'holder-a-authentication',
  'holder-a-signature',
  'holder-b-authentication',
  'holder-b-signature',
] as const;

export type HolderKeyName = (typeof HOLDER_KEY_NAMES)[number];

/** SubjectPublicKeyInfo as DER. */
export function holderPublicKeyInfo(name: HolderKeyName): Bytes {
  return Uint8Array.from(createPublicKey(privateKey(name)).export({ format: 'der', type: 'spki' }));
}

export function holderKeyIdentifier(name: HolderKeyName): Bytes {
  return sha1(holderPublicKeyInfo(name));
}

/** As the card holds it: the Chinese remainder form, in hexadecimal. */
export function holderKeySource(name: HolderKeyName): KeySource {
  return chineseRemainderForm(privateKey(name));
}

export function chineseRemainderForm(key: KeyObject): KeySource {
  const { p, q, dp, dq, qi } = key.export({ format: 'jwk' });
  return { p: hex(p), q: hex(q), dP: hex(dp), dQ: hex(dq), qInv: hex(qi) };
}

/** RSASSA-PKCS1-v1_5 with SHA-256 by the runtime, to compare the card's arithmetic with. */
export function holderSignature(name: HolderKeyName, message: Bytes): Bytes {
  return Uint8Array.from(sign('sha256', message, privateKey(name)));
}

function privateKey(name: HolderKeyName): KeyObject {
  return createPrivateKey(readFileSync(new URL(`./keys/${name}.pem`, import.meta.url)));
}

function hex(part: unknown): string {
  if (typeof part !== 'string') throw new TypeError('not an RSA private key');
  return Buffer.from(part, 'base64url').toString('hex').toUpperCase();
}
