// The only source of nonces and key material.

import type { Bytes } from '../bytes/bytes.ts';

export interface Random {
  /** `length` unpredictable octets. */
  bytes(length: number): Bytes;
}

export const systemRandom: Random = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
