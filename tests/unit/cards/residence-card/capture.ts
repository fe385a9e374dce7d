// Captures made by hand: files of data objects without a card.

import { concat } from '../../../../src/bytes/bytes.ts';
import { fromHex } from '../../../../src/bytes/hex.ts';
import type { CardType } from '../../../../src/cards/card-kind.ts';
import type { CardCapture } from '../../../../src/cards/capture.ts';

/** Text as UTF-8, or octets. */
type Value = string | Uint8Array;

export function octetsOf(value: Value): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value;
}

/** One data object; its length field has the octets the value needs. */
export function dataObject(tag: string, value: Value): Uint8Array {
  const octets = octetsOf(value);
  return concat(fromHex(tag), lengthField(octets.length), octets);
}

export function fileOf(...objects: readonly (readonly [tag: string, value: Value])[]): Uint8Array {
  return concat(...objects.map(([tag, value]) => dataObject(tag, value)));
}

export function captureOf(type: CardType, files: Readonly<Record<string, Uint8Array>>): CardCapture {
  return { type, files: new Map(Object.entries(files)) };
}

/** The value filled with NUL to `length`. */
export function nulFilled(value: Value, length: number): Uint8Array {
  const filled = new Uint8Array(length);
  filled.set(octetsOf(value));
  return filled;
}

function lengthField(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff);
}
