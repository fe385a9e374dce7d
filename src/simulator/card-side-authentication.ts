// The card's half of 在留カード等番号による認証. Written from the specification for the card's side; the terminal's half
// is in src/cards and neither uses the other.
// Spec: MOJ-RC-1.5 §3.4.1, §4.2.4, 別添1; MOJ-RC2-1.1 Appendix 1-2 (the same steps with other ciphers).

import { type Bytes, bytesOf, concat, equalConstantTime, xor } from '../bytes/bytes.ts';
import { sha1 } from '../crypto/digest.ts';
import type { CipherSuite } from './cipher-suite.ts';

const NONCE_LENGTH = 8;
const E_IFD_LENGTH = 32;
/** E_IFD(32) ‖ M_IFD(8). */
export const MUTUAL_AUTHENTICATION_LENGTH = 40;
/** K.ICC. */
export const KEY_MATERIAL_LENGTH = 16;

export interface CardSecrets {
  readonly suite: CipherSuite;
  /** 12 octets, JIS X 0201. */
  readonly cardNumber: Bytes;
}

/** Ways to answer wrongly, for the simulator's faults. */
export interface AuthenticationSlip {
  readonly wrongNonce?: boolean;
  readonly wrongMac?: boolean;
}

export interface AuthenticatedSession {
  /** E_ICC ‖ M_ICC. */
  readonly answer: Bytes;
  readonly ksEnc: Bytes;
}

/**
 * @param rndIcc the challenge given immediately before.
 * @param data E_IFD ‖ M_IFD, 40 octets.
 * @param kIcc the card's key material, 16 octets.
 * @returns undefined when M_IFD or RND.ICC is wrong, which the card does not tell apart.
 */
export function answerMutualAuthentication(
  { suite, cardNumber }: CardSecrets,
  { rndIcc, data, kIcc }: { readonly rndIcc: Bytes; readonly data: Bytes; readonly kIcc: Bytes },
  slip: AuthenticationSlip = {},
): AuthenticatedSession | undefined {
  const kEnc = sha1(cardNumber).slice(0, 16);
  const kMac = kEnc;
  const eIfd = data.subarray(0, E_IFD_LENGTH);
  const mIfd = data.subarray(E_IFD_LENGTH);
  if (!equalConstantTime(mIfd, suite.mac(kMac, eIfd))) return undefined;

  const opened = suite.decrypt(kEnc, eIfd);
  const rndIfd = opened.subarray(0, NONCE_LENGTH);
  const returnedRndIcc = opened.subarray(NONCE_LENGTH, 2 * NONCE_LENGTH);
  const kIfd = opened.subarray(2 * NONCE_LENGTH);
  if (!equalConstantTime(returnedRndIcc, rndIcc)) return undefined;

  const echoed = slip.wrongNonce === true ? withLastBitFlipped(rndIfd) : rndIfd;
  const eIcc = suite.encrypt(kEnc, concat(rndIcc, echoed, kIcc));
  const mac = suite.mac(kMac, eIcc);
  const mIcc = slip.wrongMac === true ? withLastBitFlipped(mac) : mac;
  const ksEnc = sha1(concat(xor(kIfd, kIcc), bytesOf(0, 0, 0, 1))).slice(0, 16);
  return { answer: concat(eIcc, mIcc), ksEnc };
}

export function withLastBitFlipped(octets: Bytes): Bytes {
  return octets.map((octet, index) => (index === octets.length - 1 ? octet ^ 1 : octet));
}
