// The card's private operation: RSA with the Chinese remainder theorem, and the padding the card puts around what it is
// given. Plain arithmetic, neither fast nor safe against being timed: these keys are published with the simulator.
// Spec: RFC 8017 §5.1.2 (RSADP, second form), §9.2 (EMSA-PKCS1-v1_5).

import { type Bytes, bytesOf, concat } from '../../bytes/bytes.ts';
import { toHex } from '../../bytes/hex.ts';

export interface RsaPrivateKey {
  /** Octets of the modulus, and of every result. */
  readonly length: number;
  readonly p: bigint;
  readonly q: bigint;
  readonly dP: bigint;
  readonly dQ: bigint;
  readonly qInv: bigint;
}

/** At least eight octets of FF stand between the markers. */
const LEAST_PADDING = 11;

/** The longest data `sign` pads. */
export function mostSignable({ length }: RsaPrivateKey): number {
  return length - LEAST_PADDING;
}

/** 00 01 FF..FF 00 ‖ data, then the private operation. @param data at most `mostSignable` octets, of any meaning. */
export function signPadded(key: RsaPrivateKey, data: Bytes): Bytes {
  const filler = new Uint8Array(key.length - data.length - 3).fill(0xff);
  return privateOperation(key, concat(bytesOf(0x00, 0x01), filler, bytesOf(0x00), data));
}

/** @param message as long as the modulus and, as a number, below it. */
export function privateOperation(key: RsaPrivateKey, message: Bytes): Bytes {
  const c = BigInt(`0x${toHex(message)}`);
  const m1 = power(c % key.p, key.dP, key.p);
  const m2 = power(c % key.q, key.dQ, key.q);
  const h = (((m1 - m2) % key.p) + key.p) * key.qInv;
  return toOctets(m2 + key.q * (h % key.p), key.length);
}

/** base^exponent mod modulus, from the highest bit down. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function toOctets(value: bigint, length: number): Bytes {
  const digits = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}
