// The ciphers of each generation, the only thing in which their exchanges differ.
// Spec: MOJ-RC-1.5 §3.4.1, §3.4.2, 別添1; MOJ-RC2-1.1 Appendix 1-2.

import type { Bytes } from '../bytes/bytes.ts';
import { aesCbc, type CbcCipher, tdesCbc } from '../crypto/cbc.ts';
import { aesCmac8 } from '../crypto/cmac.ts';
import { retailMac } from '../crypto/retail-mac.ts';

export interface CipherSuite {
  readonly blockSize: number;
  /** CBC from an IV of zeros; `message` is whole blocks. There is no counter: equal messages give equal cryptograms. */
  encrypt(key: Bytes, message: Bytes): Bytes;
  decrypt(key: Bytes, cryptogram: Bytes): Bytes;
  /** 8 octets. */
  mac(key: Bytes, message: Bytes): Bytes;
}

/** Two-key Triple DES and the Retail MAC. */
export const GENERATION_1: CipherSuite = suite(tdesCbc, retailMac);

/** AES-128 and the first half of AES-CMAC. */
export const GENERATION_2: CipherSuite = suite(aesCbc, aesCmac8);

function suite(cipher: CbcCipher, mac: CipherSuite['mac']): CipherSuite {
  const iv = new Uint8Array(cipher.blockSize);
  return {
    blockSize: cipher.blockSize,
    encrypt: (key, message) => cipher.encrypt(key, iv, message),
    decrypt: (key, cryptogram) => cipher.decrypt(key, iv, cryptogram),
    mac,
  };
}
