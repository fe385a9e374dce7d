// The cipher work of one reading by itself: the handshake and every protected answer, over octets of the same lengths.
// Spec: MOJ-RC-1.5 別添1; MOJ-RC2-1.1 Appendix 1-2.

import { GEN1_SUITE, GEN2_SUITE } from '../../cards/residence-card/cipher-suite.ts';
import { zeroIv } from '../../crypto/cbc.ts';
import { deriveKsEnc, deriveStaticKey } from '../../crypto/kdf.ts';
import { systemRandom } from '../../crypto/random.ts';
import type { RecordedExchange } from './timed-card.ts';

const SUITES = { tdes: GEN1_SUITE, aes: GEN2_SUITE } as const;
/** By type of card; others have none that is known here. */
export const SUITE_OF: Readonly<Partial<Record<string, keyof typeof SUITES>>> = {
  '1': 'tdes',
  '2': 'tdes',
  '05': 'aes',
  '06': 'aes',
};

const CLA_PROTECTED = 0x08;
const INS_READ_BINARY = 0xb0;
/** Status word, tag, padding indicator, and the shortest length octet. */
const LEAST_OVERHEAD = 5;

export function cipherWork(suiteName: keyof typeof SUITES, exchanges: readonly RecordedExchange[]): void {
  const suite = SUITES[suiteName];
  const { cipher } = suite;
  const iv = zeroIv(cipher);
  const key = deriveStaticKey(systemRandom.bytes(12));
  // Steps 3 and 4: E_IFD, M_IFD; M_ICC, E_ICC.
  const eIfd = cipher.encrypt(key, iv, systemRandom.bytes(32));
  suite.mac(key, eIfd);
  suite.mac(key, eIfd);
  cipher.decrypt(key, iv, eIfd);
  const session = deriveKsEnc(systemRandom.bytes(16), systemRandom.bytes(16));
  cipher.encrypt(session, iv, new Uint8Array(16));
  for (const { cla, ins, received } of exchanges) {
    if (cla !== CLA_PROTECTED || ins !== INS_READ_BINARY) continue;
    const cryptogram = received - LEAST_OVERHEAD;
    cipher.decrypt(session, iv, new Uint8Array(cryptogram - (cryptogram % cipher.blockSize)));
  }
}
