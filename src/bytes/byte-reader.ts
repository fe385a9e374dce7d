// A cursor with bounds: the only way decoders take bytes apart.

import { AppError } from '../errors/app-error.ts';
import type { Bytes } from './bytes.ts';

export class ByteReader {
  readonly #data: Bytes;
  #offset = 0;

  constructor(data: Bytes) {
    this.#data = data;
  }

  get offset(): number {
    return this.#offset;
  }

  get remaining(): number {
    return this.#data.length - this.#offset;
  }

  /** @throws AppError TLV_TRUNCATED past the end. */
  u8(): number {
    const octet = this.#data[this.#offset];
    if (octet === undefined) throw new AppError('TLV_TRUNCATED', { offset: this.#offset });
    this.#offset += 1;
    return octet;
  }

  /** Two octets, most significant first. */
  u16(): number {
    return this.u8() * 0x100 + this.u8();
  }

  /** Exactly `length` octets; a view, not a copy. @throws AppError TLV_TRUNCATED past the end. */
  take(length: number): Bytes {
    if (length < 0 || length > this.remaining) throw new AppError('TLV_TRUNCATED', { offset: this.#offset });
    const part = this.#data.subarray(this.#offset, this.#offset + length);
    this.#offset += length;
    return part;
  }

  rest(): Bytes {
    return this.take(this.remaining);
  }
}
