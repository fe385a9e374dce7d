// AES-CMAC (RFC 4493).

import { cmac } from '@noble/ciphers/aes.js';
import type { Bytes } from '../bytes/bytes.ts';

/**
 * The whole MAC, 16 octets. This file exists for the order of the arguments: the library takes the message first, and
 * swapping two strings of octets would still give a plausible MAC.
 * @param key 16 octets.
 */
export function aesCmac(key: Bytes, message: Bytes): Bytes {
  return cmac(message, key);
}

/** The first 8 octets of the MAC, which is what generation 2 sends (MOJ-RC2-1.1 Appendix 1-2). */
export function aesCmac8(key: Bytes, message: Bytes): Bytes {
  return aesCmac(key, message).subarray(0, 8);
}
