// Hexadecimal notation: upper case when written, either case when read, nothing else accepted.

import { AppError } from '../errors/app-error.ts';
import type { Bytes } from './bytes.ts';

export function toHex(value: Bytes): string {
  let text = '';
  for (const octet of value) text += octet.toString(16).padStart(2, '0');
  return text.toUpperCase();
}

/** @throws AppError FIELD_INVALID when the text is not an even number of hexadecimal digits. */
export function fromHex(text: string): Bytes {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) throw new AppError('FIELD_INVALID', { where: 'hex' });
  const value = new Uint8Array(text.length / 2);
  for (let index = 0; index < value.length; index++) {
    value[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16);
  }
  return value;
}
