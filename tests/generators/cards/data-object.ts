// Data objects of a profile, as its JSON writes them.

import { type Bytes, padEndZero } from '../../../src/bytes/bytes.ts';
import type { ObjectSource } from '../../../src/simulator/profile-source.ts';

export const SIMULATED_ATR = '3B88800100000000B381A1009A';

/** Text filled with NUL to `size`; without it the value is as long as the text. */
export function textObject(tag: string, text: string, size?: number): ObjectSource {
  return { tag, text, ...(size === undefined ? {} : { size }) };
}

/** Octets that are not UTF-8 text. */
export function binaryObject(tag: string, value: Bytes, size?: number): ObjectSource {
  return { tag, base64: Buffer.from(value).toString('base64'), ...(size === undefined ? {} : { size }) };
}

export function textOrBinary(tag: string, value: string | Bytes, size: number): ObjectSource {
  return typeof value === 'string' ? textObject(tag, value, size) : binaryObject(tag, value, size);
}

/** What the signature covers counts an image with its filler. */
export function filled(value: Bytes, size: number): Bytes {
  if (value.length > size) throw new RangeError(`picture of ${value.length} octets, room for ${size}`);
  return padEndZero(value, size);
}
