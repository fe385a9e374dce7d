// RSA配送鍵 of the simulated cards. Both halves are published, so it opens nothing but cards that do not exist.

import { type Bytes, bytesOf, concat } from '../../bytes/bytes.ts';
import { fromHex } from '../../bytes/hex.ts';
import type { RsaPrivateKey } from '../my-number-card/rsa-private-key.ts';
import source from './delivery-key.json' with { type: 'json' };

export const SIMULATED_DELIVERY_KEY: RsaPrivateKey = {
  length: 256,
  p: BigInt(`0x${source.p}`),
  q: BigInt(`0x${source.q}`),
  dP: BigInt(`0x${source.dP}`),
  dQ: BigInt(`0x${source.dQ}`),
  qInv: BigInt(`0x${source.qInv}`),
};

/** The public half: modulus (256 octets) ‖ exponent (3). */
export function simulatedDeliveryKeyFile(): Bytes {
  const { p, q } = SIMULATED_DELIVERY_KEY;
  return concat(fromHex((p * q).toString(16).padStart(512, '0')), bytesOf(0x01, 0x00, 0x01));
}
