import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/bytes/byte-reader.ts';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { appError } from '../../support/app-errors.ts';

describe('ByteReader', () => {
  it('moves forward over what it hands out', () => {
    const reader = new ByteReader(bytesOf(1, 2, 3, 4, 5, 6));
    expect(reader.u8()).toBe(1);
    expect(reader.u16()).toBe(0x0203);
    expect(reader.take(2)).toEqual(bytesOf(4, 5));
    expect({ offset: reader.offset, remaining: reader.remaining }).toEqual({ offset: 5, remaining: 1 });
    expect(reader.rest()).toEqual(bytesOf(6));
    expect(reader.remaining).toBe(0);
  });

  it('reads 16 bits with the most significant octet first', () => {
    expect(new ByteReader(bytesOf(0xff, 0xfe)).u16()).toBe(0xfffe);
  });

  it('hands out nothing, as often as asked, at the end', () => {
    const reader = new ByteReader(bytesOf());
    expect(reader.take(0)).toEqual(bytesOf());
    expect(reader.rest()).toEqual(bytesOf());
    expect(reader.rest()).toEqual(bytesOf());
  });

  it.each([
    { what: 'an octet', read: (reader: ByteReader) => reader.u8(), octets: [], offset: 0 },
    { what: 'two octets', read: (reader: ByteReader) => reader.u16(), octets: [1], offset: 1 },
    { what: 'more than there is', read: (reader: ByteReader) => reader.take(3), octets: [1, 2], offset: 0 },
  ])('says where the octets end when asked for $what', ({ read, octets, offset }) => {
    expect(() => read(new ByteReader(bytesOf(...octets)))).toThrow(appError('TLV_TRUNCATED', { offset }));
  });

  it('stays where it was after a refused take', () => {
    const reader = new ByteReader(bytesOf(1, 2));
    expect(() => reader.take(3)).toThrow(appError('TLV_TRUNCATED'));
    expect(reader.take(2)).toEqual(bytesOf(1, 2));
  });

  it('hands out views, so that a large file is not copied', () => {
    const file = bytesOf(1, 2, 3);
    const part = new ByteReader(file).take(2);
    expect(part.buffer).toBe(file.buffer);
  });

  it('keeps its bounds over a view into a larger buffer', () => {
    const reader = new ByteReader(bytesOf(9, 1, 2, 9).subarray(1, 3));
    expect(reader.rest()).toEqual(bytesOf(1, 2));
    expect(() => reader.u8()).toThrow(appError('TLV_TRUNCATED', { offset: 2 }));
  });
});
