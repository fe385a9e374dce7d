// The card opens what was enciphered to it. Written from RFC 8017 §7.1.2 and B.2.1 for the card's side; the terminal leaves
// the other half to its platform.

import { type Bytes, bytesOf, concat, equalConstantTime, xor } from '../../bytes/bytes.ts';
import { toHex } from '../../bytes/hex.ts';
import { sha1, sha256 } from '../../crypto/digest.ts';
import { type RsaPrivateKey, privateOperation } from '../my-number-card/rsa-private-key.ts';
import type { ChannelRules } from './channel-rules.ts';

const HASHES = { 'sha-1': sha1, 'sha-256': sha256 } as const;

/** @returns false when the number is not below the modulus, undefined when what it opens to is no such message. */
export function openOaep(
  key: RsaPrivateKey,
  oaepHash: ChannelRules['oaepHash'],
  cryptogram: Bytes,
): Bytes | false | undefined {
  if (BigInt(`0x${toHex(cryptogram)}`) >= key.p * key.q) return false;
  const hash = HASHES[oaepHash];
  const labelHash = hash(bytesOf());
  const encoded = privateOperation(key, cryptogram);
  const maskedSeed = encoded.subarray(1, 1 + labelHash.length);
  const maskedBlock = encoded.subarray(1 + labelHash.length);
  const seed = xor(maskedSeed, mask(hash, maskedBlock, maskedSeed.length));
  const block = xor(maskedBlock, mask(hash, seed, maskedBlock.length));
  const rest = block.subarray(labelHash.length);
  const end = rest.findIndex((octet) => octet !== 0);
  const isMessage =
    encoded[0] === 0 && equalConstantTime(block.subarray(0, labelHash.length), labelHash) && rest[end] === 1;
  return isMessage ? rest.slice(end + 1) : undefined;
}

/** MGF1. */
function mask(hash: (message: Bytes) => Bytes, seed: Bytes, length: number): Bytes {
  const parts: Bytes[] = [];
  for (let made = 0, index = 0; made < length; index++) {
    const part = hash(concat(seed, bytesOf(0, 0, index >> 8, index & 0xff)));
    parts.push(part);
    made += part.length;
  }
  return concat(...parts).subarray(0, length);
}
