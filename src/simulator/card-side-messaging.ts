// The card's half of secure messaging: cryptograms in DO'86', the wanted length in DO'96'.
// It keeps a listener from reading and nothing more: no MAC, no counter, an IV of zeros. Whoever can alter the link can
// replay or garble answers, and only the signature over the files shows it.
// Spec: MOJ-RC-1.5 §3.4.2, §4.2.2, §4.2.5; MOJ-RC2-1.1 §4.2.5, Appendix 2.

import { type Bytes, bytesOf, concat } from '../bytes/bytes.ts';
import { pad, unpad } from '../crypto/padding.ts';
import { isAppError } from '../errors/app-error.ts';
import { encodeTlv } from '../tlv/ber-tlv.ts';
import type { CipherSuite } from './cipher-suite.ts';

const DO = { CRYPTOGRAM: 0x86, WANTED_LENGTH: 0x96 } as const;
/** Padding of ISO/IEC 9797-1 method 2 was added before enciphering. */
const PADDED = 0x01;

export interface CardSession {
  readonly suite: CipherSuite;
  readonly ksEnc: Bytes;
}

/** 86 L 01 ‖ cryptogram. */
export function protectAnswer({ suite, ksEnc }: CardSession, plaintext: Bytes): Bytes {
  const cryptogram = suite.encrypt(ksEnc, pad(plaintext, suite.blockSize));
  return encodeTlv(DO.CRYPTOGRAM, concat(bytesOf(PADDED), cryptogram));
}

/**
 * The plaintext of one DO'86' whose cryptogram is a single block run of under 127 octets, as VERIFY sends it.
 * @returns undefined for a wrong tag, length, indicator or padding: the card answers 6988 to all of them.
 */
export function unprotectCommand({ suite, ksEnc }: CardSession, data: Bytes): Bytes | undefined {
  const [tag, length, indicator] = data;
  const cryptogram = data.subarray(3);
  if (tag !== DO.CRYPTOGRAM || indicator !== PADDED || length !== data.length - 2) return undefined;
  if (length > 0x7f || cryptogram.length === 0 || cryptogram.length % suite.blockSize !== 0) return undefined;
  try {
    return unpad(suite.decrypt(ksEnc, cryptogram), suite.blockSize);
  } catch (thrown) {
    if (isAppError(thrown, 'SM_MALFORMED')) return undefined;
    throw thrown;
  }
}

/**
 * 96 02 XX XX: how many octets of plaintext READ BINARY asks for; 0 means all of the file.
 * @returns undefined when the data field is anything else.
 */
export function parseWantedLength(data: Bytes): number | undefined {
  const [tag, length, high, low] = data;
  if (tag !== DO.WANTED_LENGTH || length !== 2 || data.length !== 4) return undefined;
  return high === undefined || low === undefined ? undefined : high * 0x100 + low;
}
