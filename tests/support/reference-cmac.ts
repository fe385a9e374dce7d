// AES-CMAC step by step as RFC 4493 §2.4 has it, over one-block AES of the runtime's library.

import { nodeEncrypt } from './node-ciphers.ts';

export function referenceCmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  // Steps 1-3: subkeys, number of blocks, whether the last block is complete.
  const k1 = doubled(aes(key, new Uint8Array(16)));
  const k2 = doubled(k1);
  const n = Math.max(1, Math.ceil(message.length / 16));
  const last = message.slice((n - 1) * 16);
  // Step 4: the last block with K1, or padded with K2.
  const mLast = last.length === 16 ? exclusiveOr(last, k1) : exclusiveOr(padded(last), k2);
  // Steps 5-7: the CBC chain.
  let x: Uint8Array = new Uint8Array(16);
  for (let i = 0; i < n - 1; i++) x = aes(key, exclusiveOr(x, message.slice(i * 16, i * 16 + 16)));
  return aes(key, exclusiveOr(mLast, x));
}

/** Multiplication by x in GF(2^128): §2.3. */
function doubled(block: Uint8Array): Uint8Array {
  const shifted = BigInt.asUintN(128, toNumber(block) << 1n);
  const carry = (block[0] ?? 0) >= 0x80;
  return toBlock(carry ? shifted ^ 0x87n : shifted);
}

function padded(last: Uint8Array): Uint8Array {
  const block = new Uint8Array(16);
  block.set(last);
  block[last.length] = 0x80;
  return block;
}

function aes(key: Uint8Array, block: Uint8Array): Uint8Array {
  return nodeEncrypt('aes-128-cbc', key, new Uint8Array(16), block);
}

function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return toBlock(toNumber(left) ^ toNumber(right));
}

function toNumber(block: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(block).toString('hex')}`);
}

function toBlock(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(32, '0'), 'hex'));
}
