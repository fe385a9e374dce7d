// The primitives of a generation. Everything else in the handshake is common (MOJ-RC2-1.1 Appendix 1-2 against
// MOJ-RC-1.5 別添1).

import type { Bytes } from '../../bytes/bytes.ts';
import { type CbcCipher, aesCbc, tdesCbc } from '../../crypto/cbc.ts';
import { aesCmac8 } from '../../crypto/cmac.ts';
import { retailMac } from '../../crypto/retail-mac.ts';

export interface CipherSuite {
  readonly cipher: CbcCipher;
  /** 8 octets over a message that is a whole number of blocks. */
  mac(key: Bytes, message: Bytes): Bytes;
}

/** Generation 1: two-key TDES in CBC, Retail MAC. */
export const GEN1_SUITE: CipherSuite = { cipher: tdesCbc, mac: retailMac };

/** Generation 2: AES-128 in CBC, the first 8 octets of AES-CMAC. */
export const GEN2_SUITE: CipherSuite = { cipher: aesCbc, mac: aesCmac8 };
