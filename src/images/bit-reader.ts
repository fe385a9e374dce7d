// A cursor over bits, most significant first, that looks up prefix codes and cannot stand still or run past the end.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

/** A set of prefix codes, spread over every index of `width` bits that starts with one of them. */
export interface PrefixTable {
  /** Bits of the longest code, at most 16. */
  readonly width: number;
  readonly symbols: Int16Array;
  /** Bits of the code that an index starts with; 0 where no code does. */
  readonly lengths: Uint8Array;
}

/** Codes are strings of 0 and 1. @throws AppError INVARIANT when one is the beginning of another. */
export function buildPrefixTable(codes: Iterable<readonly [code: string, symbol: number]>): PrefixTable {
  const entries = [...codes];
  const width = Math.max(...entries.map(([code]) => code.length));
  const symbols = new Int16Array(1 << width);
  const lengths = new Uint8Array(1 << width);
  for (const [code, symbol] of entries) {
    const first = Number.parseInt(code, 2) << (width - code.length);
    const end = first + (1 << (width - code.length));
    if (lengths.subarray(first, end).some((length) => length !== 0)) {
      throw new AppError('INVARIANT', { where: 'prefix-table', code });
    }
    symbols.fill(symbol, first, end);
    lengths.fill(code.length, first, end);
  }
  return { width, symbols, lengths };
}

export class BitReader {
  readonly #data: Bytes;
  readonly #endBits: number;
  #offsetBits = 0;

  constructor(data: Bytes) {
    this.#data = data;
    this.#endBits = data.length * 8;
  }

  get offsetBits(): number {
    return this.#offsetBits;
  }

  /**
   * The symbol of the code that stands here; always moves on by at least one bit.
   * @throws AppError IMAGE_INVALID when no code stands here or it ends past the data.
   */
  symbol(table: PrefixTable): number {
    const index = this.#peek(table.width);
    const length = table.lengths[index] ?? 0;
    if (length === 0 || this.#offsetBits + length > this.#endBits) {
      throw new AppError('IMAGE_INVALID', { where: 'code', offsetBits: this.#offsetBits });
    }
    this.#offsetBits += length;
    return table.symbols[index] ?? 0;
  }

  /** The next `count` bits, at most 16; zeros past the end. */
  #peek(count: number): number {
    const at = this.#offsetBits >> 3;
    const data = this.#data;
    const window = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    return (window >> (24 - (this.#offsetBits & 7) - count)) & ((1 << count) - 1);
  }
}

/** Every octet with its bits in the other order, for data written least significant bit first. */
export function reverseBitOrder(data: Bytes): Bytes {
  return data.map((octet) => {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit++) reversed |= ((octet >> bit) & 1) << (7 - bit);
    return reversed;
  });
}
