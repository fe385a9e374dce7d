// A slow DES, written to be read beside FIPS 46-3: every value is a list of bits, bit 1 first, and every table is the
// standard's own, with its own numbering from 1. It exists to disagree with the library if either is wrong.

type Bits = readonly number[];

/** Initial permutation IP (FIPS 46-3, page 10). */
const IP = [
  58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40,
  32, 24, 16, 8, 57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5,
  63, 55, 47, 39, 31, 23, 15, 7,
];

/** Bit-selection table E: 32 bits to 48. */
const E = [
  32, 1, 2, 3, 4, 5, 4, 5, 6, 7, 8, 9, 8, 9, 10, 11, 12, 13, 12, 13, 14, 15, 16, 17, 16, 17, 18, 19, 20, 21,
  20, 21, 22, 23, 24, 25, 24, 25, 26, 27, 28, 29, 28, 29, 30, 31, 32, 1,
];

/** Permutation P of the S-box output. */
const P = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22,
  11, 4, 25,
];

/** Permuted choice 1: drops the parity bits and orders C, then D. */
const PC1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];

/** Permuted choice 2: 56 bits of C and D to a round key of 48. */
const PC2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47,
  55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];

/** Left shifts of C and D before each of the 16 rounds. */
const SHIFTS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];

/** Selection functions S1 to S8: four rows of sixteen, row by row. */
const S: readonly (readonly number[])[] = [
  [
    14, 4, 13, 1, 2, 15, 11, 8, 3, 10, 6, 12, 5, 9, 0, 7, 0, 15, 7, 4, 14, 2, 13, 1, 10, 6, 12, 11, 9, 5, 3,
    8, 4, 1, 14, 8, 13, 6, 2, 11, 15, 12, 9, 7, 3, 10, 5, 0, 15, 12, 8, 2, 4, 9, 1, 7, 5, 11, 3, 14, 10, 0, 6,
    13,
  ],
  [
    15, 1, 8, 14, 6, 11, 3, 4, 9, 7, 2, 13, 12, 0, 5, 10, 3, 13, 4, 7, 15, 2, 8, 14, 12, 0, 1, 10, 6, 9, 11,
    5, 0, 14, 7, 11, 10, 4, 13, 1, 5, 8, 12, 6, 9, 3, 2, 15, 13, 8, 10, 1, 3, 15, 4, 2, 11, 6, 7, 12, 0, 5,
    14, 9,
  ],
  [
    10, 0, 9, 14, 6, 3, 15, 5, 1, 13, 12, 7, 11, 4, 2, 8, 13, 7, 0, 9, 3, 4, 6, 10, 2, 8, 5, 14, 12, 11, 15,
    1, 13, 6, 4, 9, 8, 15, 3, 0, 11, 1, 2, 12, 5, 10, 14, 7, 1, 10, 13, 0, 6, 9, 8, 7, 4, 15, 14, 3, 11, 5, 2,
    12,
  ],
  [
    7, 13, 14, 3, 0, 6, 9, 10, 1, 2, 8, 5, 11, 12, 4, 15, 13, 8, 11, 5, 6, 15, 0, 3, 4, 7, 2, 12, 1, 10, 14,
    9, 10, 6, 9, 0, 12, 11, 7, 13, 15, 1, 3, 14, 5, 2, 8, 4, 3, 15, 0, 6, 10, 1, 13, 8, 9, 4, 5, 11, 12, 7, 2,
    14,
  ],
  [
    2, 12, 4, 1, 7, 10, 11, 6, 8, 5, 3, 15, 13, 0, 14, 9, 14, 11, 2, 12, 4, 7, 13, 1, 5, 0, 15, 10, 3, 9, 8,
    6, 4, 2, 1, 11, 10, 13, 7, 8, 15, 9, 12, 5, 6, 3, 0, 14, 11, 8, 12, 7, 1, 14, 2, 13, 6, 15, 0, 9, 10, 4,
    5, 3,
  ],
  [
    12, 1, 10, 15, 9, 2, 6, 8, 0, 13, 3, 4, 14, 7, 5, 11, 10, 15, 4, 2, 7, 12, 9, 5, 6, 1, 13, 14, 0, 11, 3,
    8, 9, 14, 15, 5, 2, 8, 12, 3, 7, 0, 4, 10, 1, 13, 11, 6, 4, 3, 2, 12, 9, 5, 15, 10, 11, 14, 1, 7, 6, 0, 8,
    13,
  ],
  [
    4, 11, 2, 14, 15, 0, 8, 13, 3, 12, 9, 7, 5, 10, 6, 1, 13, 0, 11, 7, 4, 9, 1, 10, 14, 3, 5, 12, 2, 15, 8,
    6, 1, 4, 11, 13, 12, 3, 7, 14, 10, 15, 6, 8, 0, 5, 9, 2, 6, 11, 13, 8, 1, 4, 10, 7, 9, 5, 0, 15, 14, 2, 3,
    12,
  ],
  [
    13, 2, 8, 4, 6, 15, 11, 1, 10, 9, 3, 14, 5, 0, 12, 7, 1, 15, 13, 8, 10, 3, 7, 4, 12, 5, 6, 11, 0, 14, 9,
    2, 7, 11, 4, 1, 9, 12, 14, 2, 0, 6, 10, 13, 15, 3, 5, 8, 2, 1, 14, 7, 4, 10, 8, 13, 15, 12, 9, 0, 3, 5, 6,
    11,
  ],
];

/** One block under one key of eight octets, parity bits ignored. */
export function referenceDesEncrypt(key: Uint8Array, block: Uint8Array): Uint8Array {
  return toOctets(cipher(roundKeys(key), toBits(block)));
}

/** The same computation with the round keys in reverse order. */
export function referenceDesDecrypt(key: Uint8Array, block: Uint8Array): Uint8Array {
  return toOctets(cipher([...roundKeys(key)].reverse(), toBits(block)));
}

function cipher(keys: readonly Bits[], block: Bits): Bits {
  const permuted = select(block, IP);
  let left = permuted.slice(0, 32);
  let right = permuted.slice(32);
  for (const key of keys) [left, right] = [right, exclusiveOr(left, f(right, key))];
  // The preoutput is R16 L16: the halves are not exchanged after the last round.
  return inverse([...right, ...left], IP);
}

function f(right: Bits, key: Bits): number[] {
  const input = exclusiveOr(select(right, E), key);
  const output = S.flatMap((box, index) => substitute(box, input.slice(index * 6, index * 6 + 6)));
  return select(output, P);
}

/** The first and last bit choose the row, the four between them the column. */
function substitute(box: readonly number[], bits: Bits): number[] {
  const row = at(bits, 0) * 2 + at(bits, 5);
  const column = at(bits, 1) * 8 + at(bits, 2) * 4 + at(bits, 3) * 2 + at(bits, 4);
  const value = at(box, row * 16 + column);
  return [8, 4, 2, 1].map((weight) => Math.floor(value / weight) % 2);
}

function roundKeys(key: Uint8Array): readonly Bits[] {
  const chosen = select(toBits(key), PC1);
  let c = chosen.slice(0, 28);
  let d = chosen.slice(28);
  return SHIFTS.map((shift) => {
    c = [...c.slice(shift), ...c.slice(0, shift)];
    d = [...d.slice(shift), ...d.slice(0, shift)];
    return select([...c, ...d], PC2);
  });
}

function select(bits: Bits, table: readonly number[]): number[] {
  return table.map((position) => at(bits, position - 1));
}

/** Puts every bit back where `select` with the same table took it from. */
function inverse(bits: Bits, table: readonly number[]): number[] {
  const restored = new Array<number>(bits.length).fill(0);
  table.forEach((position, index) => (restored[position - 1] = at(bits, index)));
  return restored;
}

function exclusiveOr(left: Bits, right: Bits): number[] {
  return left.map((bit, index) => (bit + at(right, index)) % 2);
}

function toBits(octets: Uint8Array): Bits {
  return Array.from(octets).flatMap((octet) =>
    [128, 64, 32, 16, 8, 4, 2, 1].map((weight) => Math.floor(octet / weight) % 2),
  );
}

function toOctets(bits: Bits): Uint8Array {
  const octets = new Uint8Array(bits.length / 8);
  bits.forEach((bit, index) => {
    const octet = Math.floor(index / 8);
    octets[octet] = (octets[octet] ?? 0) * 2 + bit;
  });
  return octets;
}

function at(list: readonly number[], index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no position ${index}`);
  return value;
}
