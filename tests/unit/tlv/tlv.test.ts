import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { type Tlv, findTlv, requireTlv, tagName } from '../../../src/tlv/tlv.ts';
import { appError } from '../../support/app-errors.ts';

const OBJECTS: readonly Tlv[] = [
  { tag: 0xc1, value: bytesOf(0x31), offset: 0 },
  { tag: 0xdfd1, value: bytesOf(0xff), offset: 3 },
  { tag: 0xc1, value: bytesOf(0x32), offset: 7 },
];

describe('findTlv', () => {
  it('finds an object by its tag', () => {
    expect(findTlv(OBJECTS, 0xdfd1)?.offset).toBe(3);
  });

  it('takes the first of two with the same tag', () => {
    expect(findTlv(OBJECTS, 0xc1)?.value).toEqual(bytesOf(0x31));
  });

  it.each([0xd1, 0xdf, 0xc2])('finds nothing for tag %i', (tag) => {
    expect(findTlv(OBJECTS, tag)).toBeUndefined();
  });
});

describe('requireTlv', () => {
  it('gives the object where there is one', () => {
    expect(requireTlv(OBJECTS, 0xc1)).toBe(OBJECTS[0]);
  });

  it('names the missing tag and tells nothing of the values there are', () => {
    expect(() => requireTlv(OBJECTS, 0xdc)).toThrow(appError('TLV_TAG_UNEXPECTED', { tag: 'DC' }));
  });
});

describe('tagName', () => {
  it.each([
    [0x05, '05'],
    [0xc5, 'C5'],
    [0xdfd1, 'DFD1'],
  ])('writes %i as %s', (tag, name) => {
    expect(tagName(tag)).toBe(name);
  });
});
