import { describe, expect, it } from 'vitest';
import { pinOctets } from '../../../../../renderer/features/pin/pin-octets.ts';

describe('a typed PIN', () => {
  it('is one octet for each character, full width or half', () => {
    expect(pinOctets('12Ａ4')).toEqual([0x31, 0x32, 0x41, 0x34]);
  });

  it('has nothing around it', () => {
    expect(pinOctets(' 1234　')).toEqual([0x31, 0x32, 0x33, 0x34]);
  });

  it('has an octet that no PIN has for every other character, so that its place can be told', () => {
    expect(pinOctets('1あ𠮷4')).toEqual([0x31, 0xff, 0xff, 0x34]);
  });

  it('is cut where it is longer than any PIN', () => {
    expect(pinOctets('1'.repeat(500))).toHaveLength(64);
  });
});
