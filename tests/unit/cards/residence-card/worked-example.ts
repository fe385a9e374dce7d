// The printed exchanges of the specifications, seen from the terminal: a script that lets only the printed commands
// through. What the card would encipher comes from the runtime's own library, under the printed session key.

import { concat } from '../../../../src/bytes/bytes.ts';
import { toHex } from '../../../../src/bytes/hex.ts';
import type { Random } from '../../../../src/crypto/random.ts';
import { type NodeCipher, nodeEncrypt } from '../../../support/node-ciphers.ts';

/** Gives the scripted octets in order; the terminal asks for RND.IFD, then for K.IFD. */
export function scriptedRandom(...parts: readonly Uint8Array[]): Random {
  const script = concat(...parts);
  let offset = 0;
  return {
    bytes: (length) => {
      if (offset + length > script.length) throw new RangeError('script of random octets is over');
      offset += length;
      return script.slice(offset - length, offset);
    },
  };
}

/** Octets that differ from place to place, so that a displaced one shows. */
export function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8) + 1) & 0xff);
}

/** Plaintext, 80, then 00 to the whole block, in CBC under an IV of zeros. */
export function cryptogramOf(cipher: NodeCipher, ksEnc: Uint8Array, plaintext: Uint8Array): string {
  const blockSize = cipher === 'aes-128-cbc' ? 16 : 8;
  const padded = [...plaintext, 0x80];
  while (padded.length % blockSize !== 0) padded.push(0);
  return toHex(nodeEncrypt(cipher, ksEnc, new Uint8Array(blockSize), Uint8Array.from(padded)));
}
