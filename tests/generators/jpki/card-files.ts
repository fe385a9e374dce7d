// The files beside the certificates: token information, availability, the attributes of 券面事項入力補助AP.

import { type Bytes, concat } from '../../../src/bytes/bytes.ts';
import { ascii } from '../pki/der.ts';
import type { Holder } from './definition.ts';

const TOKEN_FLAGS = 0x0000_040d;
const NOT_AVAILABLE = 0xffff_ffff;

/** CK_TOKEN_INFO of PKCS#11, serialized with big-endian integers: 160 octets. */
export function tokenInfo(label: string): Bytes {
  return concat(
    spaceFilled(label, 32),
    spaceFilled('Zairyu Desk simulator', 32),
    spaceFilled('SIM01', 16),
    spaceFilled('00000000', 16),
    // flags, session counts, PIN lengths, memory.
    ...[TOKEN_FLAGS, 1, 0, 1, 0, 16, 6].map(u32),
    ...Array.from({ length: 4 }, () => u32(NOT_AVAILABLE)),
    ascii('0301'),
    ascii('9'.repeat(16)),
  );
}

/** 署名用, 利用者証明用, 00. */
export function availability(hasSignature: boolean): Bytes {
  return Uint8Array.of(hasSignature ? 0x8f : 0x00, 0x8f, 0x00);
}

/** FF20 { DF21 offsets, DF22 name, DF23 address, DF24 date of birth, DF25 sex }. */
export function basicAttributes({ name, address, birthDate, sex }: Holder): Bytes {
  const values = [text(name), text(address), ascii(birthDate), ascii(sex)];
  const objects = values.map((value, index) => object(0x22 + index, value));
  const tableLength = 3 + 8;
  const total = tableLength + objects.reduce((sum, part) => sum + part.length, 0);
  let offset = 2 + lengthOctets(total).length + tableLength;
  const offsets = objects.flatMap((part) => {
    const at = offset;
    offset += part.length;
    return [at >> 8, at & 0xff];
  });
  const table = object(0x21, Uint8Array.from(offsets));
  return concat(Uint8Array.of(0xff, 0x20, ...lengthOctets(total)), table, ...objects);
}

/**
 * FF10 0C and twelve digits. The number is none: its last digit is not the check digit of the others. Nobody may have
 * it, and nothing of this program may read it.
 */
export function individualNumber(): Bytes {
  return concat(Uint8Array.of(0xff, 0x10, 0x0c), ascii('123456789012'));
}

function object(tag: number, value: Bytes): Bytes {
  return concat(Uint8Array.of(0xdf, tag, ...lengthOctets(value.length)), value);
}

function lengthOctets(length: number): readonly number[] {
  if (length > 0xff) return [0x82, length >> 8, length & 0xff];
  return length < 0x80 ? [length] : [0x81, length];
}

function text(value: string): Bytes {
  return new TextEncoder().encode(value);
}

function spaceFilled(value: string, length: number): Bytes {
  return ascii(value.padEnd(length, ' '));
}

function u32(value: number): Bytes {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}
