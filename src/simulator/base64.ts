// Base64 (RFC 4648 §4) to octets. The core has no platform function for it.

import { AppError } from '../errors/app-error.ts';
import type { Bytes } from '../bytes/bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SHAPE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** @throws AppError FIELD_INVALID for anything but padded base64 without line breaks. */
export function fromBase64(text: string): Bytes {
  if (!SHAPE.test(text)) throw new AppError('FIELD_INVALID', { where: 'base64' });
  const digits = text.replace(/=+$/, '');
  const octets = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let buffer = 0;
  let index = 0;
  for (const digit of digits) {
    buffer = ((buffer << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    octets[index++] = (buffer >> bits) & 0xff;
  }
  return octets;
}
