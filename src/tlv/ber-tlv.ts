// BER-TLV as the card files use it: a flat run of data objects, then 00 filler to the physical size of the file.
// Spec: MOJ-RC-1.5 §3.2.3.1; MOJ-RC2-1.1 §3.2.3.1 (tags of 1-2 octets, lengths of 1-3 octets).

import { ByteReader } from '../bytes/byte-reader.ts';
import { type Bytes, concat, isAllZero } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import type { Tlv } from './tlv.ts';

/** More objects than any card file has; a guard against files made of endless empty objects. */
const MAX_OBJECTS = 64;

/**
 * All data objects of a file, values as views. Values are opaque: whoever knows that one is constructed parses it again.
 * Choice: non-minimal lengths are accepted, because the official layout itself stores the 200 octets of tag DE with
 * `82 00 C8`; the indefinite form is not.
 * @throws AppError TLV_TRUNCATED, TLV_TAG_UNEXPECTED (octets after the filler), TLV_LIMIT.
 */
export function parseTlvs(file: Bytes): readonly Tlv[] {
  const reader = new ByteReader(file);
  const objects: Tlv[] = [];
  while (reader.remaining > 0) {
    const offset = reader.offset;
    if (file[offset] === 0) {
      if (!isAllZero(file.subarray(offset))) throw new AppError('TLV_TAG_UNEXPECTED', { offset });
      break;
    }
    if (objects.length >= MAX_OBJECTS) throw new AppError('TLV_LIMIT', { offset });
    const tag = parseTag(reader);
    const length = parseLength(reader);
    objects.push({ tag, value: reader.take(length), offset });
  }
  return objects;
}

/**
 * Erratum: in tag DFD1 the second octet announces a third by the rules of ISO/IEC 8825-1. The card specification says
 * that tags have one or two octets, so two is where it ends.
 */
function parseTag(reader: ByteReader): number {
  const first = reader.u8();
  if ((first & 0x1f) !== 0x1f) return first;
  return first * 0x100 + reader.u8();
}

function parseLength(reader: ByteReader): number {
  const offset = reader.offset;
  const first = reader.u8();
  if (first < 0x80) return first;
  if (first === 0x81) return reader.u8();
  if (first === 0x82) return reader.u16();
  throw new AppError('TLV_LIMIT', { offset });
}

/** One data object with the shortest length form. `value` has at most 65 535 octets. */
export function encodeTlv(tag: number, value: Bytes): Bytes {
  return concat(encodeTag(tag), encodeLength(value.length), value);
}

function encodeTag(tag: number): Bytes {
  return tag > 0xff ? Uint8Array.of(tag >> 8, tag & 0xff) : Uint8Array.of(tag);
}

function encodeLength(length: number): Bytes {
  if (length > 0xffff) throw new RangeError('a BER-TLV length of three octets ends at 65535');
  if (length > 0xff) return Uint8Array.of(0x82, length >> 8, length & 0xff);
  return length > 0x7f ? Uint8Array.of(0x81, length) : Uint8Array.of(length);
}
