// The ciphers of the runtime's own library, as a second opinion on the portable ones.

import { createCipheriv, createDecipheriv } from 'node:crypto';

export type NodeCipher = 'des-ede3-cbc' | 'aes-128-cbc';

/** Without padding. A two-key TDES key is completed to K1 ‖ K2 ‖ K1. */
export function nodeEncrypt(
  cipher: NodeCipher,
  key: Uint8Array,
  iv: Uint8Array,
  message: Uint8Array,
): Uint8Array {
  const context = createCipheriv(cipher, wholeKey(cipher, key), iv).setAutoPadding(false);
  return Uint8Array.from(Buffer.concat([context.update(message), context.final()]));
}

export function nodeDecrypt(
  cipher: NodeCipher,
  key: Uint8Array,
  iv: Uint8Array,
  cryptogram: Uint8Array,
): Uint8Array {
  const context = createDecipheriv(cipher, wholeKey(cipher, key), iv).setAutoPadding(false);
  return Uint8Array.from(Buffer.concat([context.update(cryptogram), context.final()]));
}

function wholeKey(cipher: NodeCipher, key: Uint8Array): Uint8Array {
  return cipher === 'des-ede3-cbc' ? Buffer.concat([key, key.subarray(0, 8)]) : key;
}
