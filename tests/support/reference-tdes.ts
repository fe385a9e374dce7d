// Two-key Triple DES in CBC mode and the Retail MAC, over the slow DES, written from their definitions.

import { referenceDesDecrypt, referenceDesEncrypt } from './reference-des.ts';

/** SP 800-38A §6.2: C[j] = E(P[j] ⊕ C[j-1]), C[0] = IV, with the two-key TDEA of SP 800-67 as E. */
export function referenceTdesCbcEncrypt(key: Uint8Array, iv: Uint8Array, message: Uint8Array): Uint8Array {
  const ciphertext: number[] = [];
  let previous = iv;
  for (const block of blocksOf(message)) {
    previous = tdesEncrypt(key, exclusiveOr(block, previous));
    ciphertext.push(...previous);
  }
  return Uint8Array.from(ciphertext);
}

/** SP 800-38A §6.2: P[j] = D(C[j]) ⊕ C[j-1]. */
export function referenceTdesCbcDecrypt(key: Uint8Array, iv: Uint8Array, cryptogram: Uint8Array): Uint8Array {
  const message: number[] = [];
  let previous = iv;
  for (const block of blocksOf(cryptogram)) {
    message.push(...exclusiveOr(tdesDecrypt(key, block), previous));
    previous = block;
  }
  return Uint8Array.from(message);
}

/** ISO/IEC 9797-1 MAC algorithm 3: H[q] of the CBC chain under K, then D under K', then E under K. */
export function referenceRetailMac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const k = key.slice(0, 8);
  const kPrime = key.slice(8, 16);
  let h: Uint8Array = new Uint8Array(8);
  for (const block of blocksOf(paddingMethod2(message))) h = referenceDesEncrypt(k, exclusiveOr(block, h));
  return referenceDesEncrypt(k, referenceDesDecrypt(kPrime, h));
}

/** ISO/IEC 9797-1 padding method 2 to eight octets, one octet at a time. */
function paddingMethod2(message: Uint8Array): Uint8Array {
  const padded = [...message, 0x80];
  while (padded.length % 8 !== 0) padded.push(0);
  return Uint8Array.from(padded);
}

function tdesEncrypt(key: Uint8Array, block: Uint8Array): Uint8Array {
  const [k1, k2] = [key.slice(0, 8), key.slice(8, 16)];
  return referenceDesEncrypt(k1, referenceDesDecrypt(k2, referenceDesEncrypt(k1, block)));
}

function tdesDecrypt(key: Uint8Array, block: Uint8Array): Uint8Array {
  const [k1, k2] = [key.slice(0, 8), key.slice(8, 16)];
  return referenceDesDecrypt(k1, referenceDesEncrypt(k2, referenceDesDecrypt(k1, block)));
}

function blocksOf(octets: Uint8Array): readonly Uint8Array[] {
  const count = octets.length / 8;
  if (!Number.isInteger(count)) throw new RangeError('not whole blocks');
  return Array.from({ length: count }, (_, index) => octets.slice(index * 8, index * 8 + 8));
}

function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return Uint8Array.from(left, (octet, index) => octet ^ (right[index] ?? 0));
}
