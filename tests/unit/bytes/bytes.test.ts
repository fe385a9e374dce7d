import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  concat,
  equalConstantTime,
  isAllZero,
  padEndZero,
  stripTrailingZeros,
  wipe,
  xor,
} from '../../../src/bytes/bytes.ts';

describe('concat', () => {
  it('joins octet strings in order, empty ones included', () => {
    expect(concat(bytesOf(1, 2), bytesOf(), bytesOf(3))).toEqual(bytesOf(1, 2, 3));
  });

  it('gives an empty octet string for no parts', () => {
    expect(concat()).toEqual(bytesOf());
  });

  it('copies, so that wiping a part leaves the whole alone', () => {
    const secret = bytesOf(7, 8);
    const joined = concat(secret);
    wipe(secret);
    expect(joined).toEqual(bytesOf(7, 8));
  });
});

describe('xor', () => {
  it('combines octet by octet', () => {
    expect(xor(bytesOf(0x00, 0xff, 0x5a), bytesOf(0xff, 0xff, 0xa5))).toEqual(bytesOf(0xff, 0x00, 0xff));
  });

  it.each([
    { left: bytesOf(1), right: bytesOf() },
    { left: bytesOf(), right: bytesOf(1) },
    { left: bytesOf(1, 2), right: bytesOf(1) },
  ])('refuses operands of $left.length and $right.length octets', ({ left, right }) => {
    expect(() => xor(left, right)).toThrow(RangeError);
  });

  it('leaves its operands as they were', () => {
    const left = bytesOf(1, 2);
    xor(left, bytesOf(3, 4));
    expect(left).toEqual(bytesOf(1, 2));
  });
});

describe('equalConstantTime', () => {
  it.each([
    { left: bytesOf(), right: bytesOf(), equal: true },
    { left: bytesOf(0), right: bytesOf(0), equal: true },
    { left: bytesOf(1, 2, 3), right: bytesOf(1, 2, 3), equal: true },
    { left: bytesOf(1, 2, 3), right: bytesOf(0, 2, 3), equal: false },
    { left: bytesOf(1, 2, 3), right: bytesOf(1, 2, 2), equal: false },
    { left: bytesOf(1, 2), right: bytesOf(1, 2, 0), equal: false },
    { left: bytesOf(1, 2, 0), right: bytesOf(1, 2), equal: false },
    { left: bytesOf(), right: bytesOf(0), equal: false },
    { left: bytesOf(0x01, 0x80), right: bytesOf(0x80, 0x01), equal: false },
  ])('says $equal for $left and $right', ({ left, right, equal }) => {
    expect(equalConstantTime(left, right)).toBe(equal);
  });

  it('notices every single flipped bit', () => {
    const value = bytesOf(0x12, 0x34);
    for (let bit = 0; bit < 16; bit++) {
      const flipped = value.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(equalConstantTime(value, flipped)).toBe(false);
    }
  });
});

describe('padEndZero', () => {
  it.each([
    { value: bytesOf(), length: 0, padded: bytesOf() },
    { value: bytesOf(), length: 2, padded: bytesOf(0, 0) },
    { value: bytesOf(1), length: 3, padded: bytesOf(1, 0, 0) },
    { value: bytesOf(1, 2), length: 2, padded: bytesOf(1, 2) },
    { value: bytesOf(1, 2, 3), length: 2, padded: bytesOf(1, 2, 3) },
  ])('makes $padded of $value for $length octets', ({ value, length, padded }) => {
    expect(padEndZero(value, length)).toEqual(padded);
  });
});

describe('stripTrailingZeros', () => {
  it.each([
    { value: bytesOf(), stripped: bytesOf() },
    { value: bytesOf(0, 0), stripped: bytesOf() },
    { value: bytesOf(1, 0, 0), stripped: bytesOf(1) },
    { value: bytesOf(0, 1), stripped: bytesOf(0, 1) },
    { value: bytesOf(1, 0, 2, 0), stripped: bytesOf(1, 0, 2) },
  ])('leaves $stripped of $value', ({ value, stripped }) => {
    expect(stripTrailingZeros(value)).toEqual(stripped);
  });
});

describe('isAllZero', () => {
  it.each([
    { value: bytesOf(), zero: true },
    { value: bytesOf(0, 0), zero: true },
    { value: bytesOf(0, 1), zero: false },
    { value: bytesOf(0x80, 0), zero: false },
  ])('says $zero for $value', ({ value, zero }) => {
    expect(isAllZero(value)).toBe(zero);
  });
});

describe('wipe', () => {
  it('overwrites the octets in place, also those seen through another view', () => {
    const whole = bytesOf(1, 2, 3, 4);
    wipe(whole.subarray(1, 3));
    expect(whole).toEqual(bytesOf(1, 0, 0, 4));
  });
});
