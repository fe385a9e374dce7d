import { describe, expect, it } from 'vitest';
import { bytesOf, concat } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { encodeTlv, parseTlvs } from '../../../src/tlv/ber-tlv.ts';
import { tagName } from '../../../src/tlv/tlv.ts';
import { appError, appErrorOf } from '../../support/app-errors.ts';
import vectors from '../../vectors/tlv/files.json' with { type: 'json' };

describe('parseTlvs', () => {
  it('has 14 files to parse and 12 to refuse', () => {
    expect([vectors.parsed.length, vectors.refused.length]).toEqual([14, 12]);
  });

  it.each(vectors.parsed)('parses $file', ({ file, objects }) => {
    const parsed = parseTlvs(fromHex(file)).map(({ tag, value, offset }) => ({
      tag: tagName(tag),
      value: toHex(value),
      offset,
    }));
    expect(parsed).toEqual(objects);
  });

  it.each(vectors.refused)('refuses $why', ({ file, code, offset }) => {
    const error = appErrorOf(() => parseTlvs(fromHex(file)));
    expect({ code: error.code, facts: error.facts }).toEqual({ code, facts: { offset } });
  });

  it('parses the physical layout of the address image file of generation 2, tag DFD1', () => {
    const image = new Uint8Array(2500).fill(0x49);
    const file = concat(fromHex('DFD18209C4'), image);
    expect(parseTlvs(file)).toEqual([{ tag: 0xdfd1, value: image, offset: 0 }]);
  });

  it('parses 64 objects and no more', () => {
    const object = bytesOf(0xc1, 0x00);
    const objects = (count: number): Uint8Array => concat(...new Array<Uint8Array>(count).fill(object));
    expect(parseTlvs(objects(64))).toHaveLength(64);
    expect(() => parseTlvs(objects(65))).toThrow(appError('TLV_LIMIT', { offset: 128 }));
  });

  it('lets 64 objects end in filler', () => {
    const file = concat(...new Array<Uint8Array>(64).fill(bytesOf(0xc1, 0x00)), new Uint8Array(8));
    expect(parseTlvs(file)).toHaveLength(64);
  });

  it('hands out values as views of the file', () => {
    const file = fromHex('C10131');
    expect(parseTlvs(file)[0]?.value.buffer).toBe(file.buffer);
  });
});

describe('encodeTlv', () => {
  it.each([
    { tag: 0x86, length: 0, header: '8600' },
    { tag: 0x86, length: 1, header: '8601' },
    { tag: 0x86, length: 127, header: '867F' },
    { tag: 0x86, length: 128, header: '868180' },
    { tag: 0x86, length: 255, header: '8681FF' },
    { tag: 0x86, length: 256, header: '86820100' },
    { tag: 0x86, length: 65_535, header: '8682FFFF' },
    { tag: 0xdfd1, length: 2500, header: 'DFD18209C4' },
  ])('writes $header before $length octets', ({ tag, length, header }) => {
    const value = new Uint8Array(length).fill(0xa5);
    expect(toHex(encodeTlv(tag, value))).toBe(header + 'A5'.repeat(length));
  });

  it('refuses a value that three octets of length cannot say', () => {
    expect(() => encodeTlv(0x86, new Uint8Array(65_536))).toThrow(RangeError);
  });
});
