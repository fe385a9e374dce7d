// ISO/IEC 9797-1 MAC algorithm 3 ("Retail MAC") with DES and padding method 2.

import des from 'des.js';
import { type Bytes, xor } from '../bytes/bytes.ts';
import { pad } from './padding.ts';

/**
 * DES-CBC with K1 over all blocks, then the last block once decrypted with K2 and encrypted with K1.
 * @param key K1 ‖ K2, 16 octets.
 * @returns 8 octets.
 */
export function retailMac(key: Bytes, message: Bytes): Bytes {
  if (key.length !== 16) throw new RangeError('the Retail MAC takes a key of 16 octets');
  const k1 = key.subarray(0, 8);
  const k2 = key.subarray(8, 16);
  const padded = pad(message, 8);
  let h: Bytes = new Uint8Array(8);
  for (let offset = 0; offset < padded.length; offset += 8) {
    h = desBlock('encrypt', k1, xor(h, padded.subarray(offset, offset + 8)));
  }
  return desBlock('encrypt', k1, desBlock('decrypt', k2, h));
}

function desBlock(type: 'encrypt' | 'decrypt', key: Bytes, block: Bytes): Bytes {
  const cipher = des.DES.create({ type, key, padding: false });
  const head = cipher.update(block);
  return Uint8Array.from([...head, ...cipher.final()]);
}
