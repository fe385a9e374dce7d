// Hash functions (FIPS 180-4).

import { sha1 as nobleSha1 } from '@noble/hashes/legacy.js';
import { sha256 as nobleSha256, sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../bytes/bytes.ts';

/** 20 octets. Only for key derivation as the cards define it; nothing here trusts SHA-1 against collisions. */
export const sha1 = (message: Bytes): Bytes => nobleSha1(message);

/** 32 octets. */
export const sha256 = (message: Bytes): Bytes => nobleSha256(message);

/** 48 octets. */
export const sha384 = (message: Bytes): Bytes => nobleSha384(message);
