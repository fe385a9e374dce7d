// Key derivations of the residence cards. Generation 2 kept generation 1's SHA-1 derivations and changed the ciphers only.
// Spec: MOJ-RC-1.5 別添1; MOJ-RC2-1.1 Appendix 1-2.

import { type Bytes, bytesOf, concat, xor } from '../bytes/bytes.ts';
import { sha1 } from './digest.ts';

/**
 * Kenc = Kmac: the first 16 octets of SHA-1 over the card number.
 * @param cardNumber 12 octets of JIS X 0201.
 */
export function deriveStaticKey(cardNumber: Bytes): Bytes {
  return sha1(cardNumber).slice(0, 16);
}

/**
 * KSenc: the first 16 octets of SHA-1 over (K.IFD ⊕ K.ICC) ‖ 00000001.
 * There is no KSmac: secure messaging of these cards has no MAC.
 */
export function deriveKsEnc(kIfd: Bytes, kIcc: Bytes): Bytes {
  return sha1(concat(xor(kIfd, kIcc), bytesOf(0, 0, 0, 1))).slice(0, 16);
}
