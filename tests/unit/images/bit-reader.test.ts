import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { BitReader, buildPrefixTable, reverseBitOrder } from '../../../src/images/bit-reader.ts';
import { appError } from '../../support/app-errors.ts';

const TABLE = buildPrefixTable([
  ['1', 10],
  ['01', 20],
  ['0011', -30],
]);

describe('buildPrefixTable', () => {
  it('refuses a code that is the beginning of another', () => {
    const ambiguous = [
      ['10', 1],
      ['101', 2],
    ] as const;
    expect(() => buildPrefixTable(ambiguous)).toThrow(
      appError('INVARIANT', { where: 'prefix-table', code: '101' }),
    );
  });
});

describe('BitReader', () => {
  it('reads codes one after the other, across octets', () => {
    // 1 01 0011 0|1 0011 01 1
    const bits = new BitReader(bytesOf(0b1010_0110, 0b1001_1011));
    const read = Array.from({ length: 7 }, () => bits.symbol(TABLE));
    expect(read).toEqual([10, 20, -30, 20, -30, 20, 10]);
    expect(bits.offsetBits).toBe(16);
  });

  it('says where no code stands', () => {
    const bits = new BitReader(bytesOf(0b1000_1000));
    bits.symbol(TABLE);
    expect(() => bits.symbol(TABLE)).toThrow(appError('IMAGE_INVALID', { where: 'code', offsetBits: 1 }));
  });

  it('does not complete a code with bits that are not there', () => {
    const padded = buildPrefixTable([['10', 1]]);
    const bits = new BitReader(bytesOf(0b1010_1010, 0b1010_1010).subarray(0, 1));
    for (let count = 0; count < 4; count++) bits.symbol(padded);
    expect(() => bits.symbol(padded)).toThrow(appError('IMAGE_INVALID', { where: 'code', offsetBits: 8 }));

    const last = new BitReader(bytesOf(0b0000_0001));
    const zeros = buildPrefixTable([
      ['0000000', 1],
      ['100', 2],
    ]);
    last.symbol(zeros);
    expect(() => last.symbol(zeros)).toThrow(appError('IMAGE_INVALID', { where: 'code', offsetBits: 7 }));
  });
});

describe('reverseBitOrder', () => {
  it('turns every octet around and leaves their order', () => {
    expect(reverseBitOrder(bytesOf(0b1000_0000, 0b0001_0111, 0xff, 0))).toEqual(
      bytesOf(0b0000_0001, 0b1110_1000, 0xff, 0),
    );
  });
});
