import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { appError } from '../../support/app-errors.ts';

describe('toHex', () => {
  it('writes two upper-case digits per octet', () => {
    expect(toHex(bytesOf(0x00, 0x0a, 0xab, 0xff))).toBe('000AABFF');
  });

  it('writes nothing for nothing', () => {
    expect(toHex(bytesOf())).toBe('');
  });
});

describe('fromHex', () => {
  it.each([
    { text: '', octets: [] },
    { text: '00', octets: [0] },
    { text: 'abCD', octets: [0xab, 0xcd] },
    { text: '0123456789abcdef', octets: [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef] },
  ])('reads $text', ({ text, octets }) => {
    expect(fromHex(text)).toEqual(bytesOf(...octets));
  });

  it.each(['0', '000', '0g', ' 00', '00 ', '00 00', '0x00', '00\n', '+1', '-1', '1.', '０0'])(
    'refuses %j',
    (text) => {
      expect(() => fromHex(text)).toThrow(appError('FIELD_INVALID', { where: 'hex' }));
    },
  );

  it('gives back every octet that toHex wrote', () => {
    const all = Uint8Array.from({ length: 256 }, (_, octet) => octet);
    expect(fromHex(toHex(all))).toEqual(all);
  });

  it('reads a text as long as the longest answer of a card', () => {
    expect(fromHex('A5'.repeat(0x10000))).toHaveLength(0x10000);
  });
});
