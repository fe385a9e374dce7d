// Digits and Latin letters as the chip files hold them (JIS X 0201, the ASCII positions).

import type { Bytes } from '../bytes/bytes.ts';

/** The text when every octet is a printable ASCII character, else undefined. */
export function decodeAscii(value: Bytes): string | undefined {
  let text = '';
  for (const octet of value) {
    if (octet < 0x20 || octet > 0x7e) return undefined;
    text += String.fromCharCode(octet);
  }
  return text;
}

/** ASCII octets of a text this program has already checked. @throws RangeError for any other character. */
export function encodeAscii(text: string): Bytes {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20 || code > 0x7e) throw new RangeError('not an ASCII text');
    return code;
  });
}
