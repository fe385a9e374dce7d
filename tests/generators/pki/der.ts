// A DER writer, just large enough for certificates. Written apart from the program's own ASN.1 reading.

import { concat, type Bytes } from '../../../src/bytes/bytes.ts';

export function der(tag: number, ...parts: readonly Bytes[]): Bytes {
  const content = concat(...parts);
  return concat(Uint8Array.of(tag), lengthOctets(content.length), content);
}

export function sequence(...parts: readonly Bytes[]): Bytes {
  return der(0x30, ...parts);
}

export function setOf(...parts: readonly Bytes[]): Bytes {
  return der(0x31, ...parts);
}

/** A non-negative INTEGER from its value, or from its magnitude octets. */
export function integer(value: number | bigint | Bytes): Bytes {
  const magnitude = value instanceof Uint8Array ? stripLeadingZeros(value) : magnitudeOf(BigInt(value));
  const first = magnitude[0] ?? 0;
  return der(0x02, first >= 0x80 ? Uint8Array.of(0) : Uint8Array.of(), magnitude);
}

export function boolean(value: boolean): Bytes {
  return der(0x01, Uint8Array.of(value ? 0xff : 0x00));
}

export function nullValue(): Bytes {
  return der(0x05);
}

export function oid(dotted: string): Bytes {
  const arcs = dotted.split('.').map(Number);
  const [first = 0, second = 0, ...others] = arcs;
  return der(0x06, ...[first * 40 + second, ...others].map(base128));
}

export function octetString(content: Bytes): Bytes {
  return der(0x04, content);
}

export function bitString(content: Bytes, unusedBits = 0): Bytes {
  return der(0x03, Uint8Array.of(unusedBits), content);
}

/** A BIT STRING of named bits: trailing zero bits are not written (X.690 §11.2.2). */
export function namedBits(bits: readonly number[]): Bytes {
  if (bits.length === 0) return bitString(Uint8Array.of());
  const highest = Math.max(...bits);
  const octets = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return bitString(octets, 7 - (highest & 7));
}

export function utf8String(text: string): Bytes {
  return der(0x0c, new TextEncoder().encode(text));
}

export function printableString(text: string): Bytes {
  return der(0x13, new TextEncoder().encode(text));
}

/** UTCTime until 2049, GeneralizedTime afterwards (RFC 5280 §4.1.2.5). `instant` is ISO 8601 in UTC, whole seconds. */
export function time(instant: string): Bytes {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(instant);
  if (match === null) throw new RangeError(`not an instant in UTC: ${instant}`);
  const [year = '', ...others] = match.slice(1);
  const rest = `${others.join('')}Z`;
  const asUtcTime = Number(year) >= 1950 && Number(year) <= 2049;
  return asUtcTime ? der(0x17, ascii(year.slice(2) + rest)) : der(0x18, ascii(year + rest));
}

export function ascii(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function lengthOctets(length: number): Bytes {
  if (length < 0x80) return Uint8Array.of(length);
  const magnitude = magnitudeOf(BigInt(length));
  return concat(Uint8Array.of(0x80 | magnitude.length), magnitude);
}

function magnitudeOf(value: bigint): Bytes {
  const digits = value.toString(16);
  return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex'));
}

function stripLeadingZeros(value: Bytes): Bytes {
  let start = 0;
  while (start < value.length - 1 && value[start] === 0) start++;
  return value.subarray(start);
}

function base128(arc: number): Bytes {
  const octets = [arc % 0x80];
  for (let rest = Math.floor(arc / 0x80); rest > 0; rest = Math.floor(rest / 0x80)) {
    octets.unshift(0x80 | (rest % 0x80));
  }
  return Uint8Array.from(octets);
}
