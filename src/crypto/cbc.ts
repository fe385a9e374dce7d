// Block ciphers in CBC mode, with an explicit IV and without padding.
// Two-key Triple DES (EDE, keying option 2, NIST SP 800-67) for generation 1, AES-128 (FIPS 197) from generation 2 on.

import { cbc } from '@noble/ciphers/aes.js';
import des from 'des.js';
import { type Bytes, concat } from '../bytes/bytes.ts';

export interface CbcCipher {
  readonly blockSize: number;
  /** `message` is a whole number of blocks. */
  encrypt(key: Bytes, iv: Bytes, message: Bytes): Bytes;
  decrypt(key: Bytes, iv: Bytes, cryptogram: Bytes): Bytes;
}

const EdeCbc = des.CBC.instantiate(des.EDE);

/** Key of 16 octets K1 ‖ K2, used as K1 ‖ K2 ‖ K1. Parity bits are ignored, as the cards' example leaves them unset. */
export const tdesCbc: CbcCipher = {
  blockSize: 8,
  encrypt: (key, iv, message) => runTdes('encrypt', key, iv, message),
  decrypt: (key, iv, cryptogram) => runTdes('decrypt', key, iv, cryptogram),
};

/** Key of 16 octets. */
export const aesCbc: CbcCipher = {
  blockSize: 16,
  encrypt: (key, iv, message) => aes128(key, iv).encrypt(message),
  decrypt: (key, iv, cryptogram) => aes128(key, iv).decrypt(cryptogram),
};

/** The IV both residence card generations use for every message (MOJ-RC-1.5 §3.4.2; MOJ-RC2-1.1 Appendix 1-2). */
export function zeroIv(cipher: CbcCipher): Bytes {
  return new Uint8Array(cipher.blockSize);
}

function aes128(
  key: Bytes,
  iv: Bytes,
): { encrypt(message: Bytes): Bytes; decrypt(cryptogram: Bytes): Bytes } {
  if (key.length !== 16) throw new RangeError('AES-128 takes a key of 16 octets');
  return cbc(key, iv, { disablePadding: true });
}

function runTdes(type: 'encrypt' | 'decrypt', key: Bytes, iv: Bytes, input: Bytes): Bytes {
  if (key.length !== 16 || iv.length !== 8 || input.length % 8 !== 0) {
    throw new RangeError('two-key TDES takes a 16-octet key, an 8-octet IV and whole blocks');
  }
  const cipher = EdeCbc.create({ type, key: concat(key, key.subarray(0, 8)), iv, padding: false });
  const head = cipher.update(input);
  return concat(Uint8Array.from(head), Uint8Array.from(cipher.final()));
}
