import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../../src/bytes/hex.ts';
import { derLength } from '../../../../../src/cards/my-number-card/jpki/der-length.ts';

describe('the length of an object by its header', () => {
  it.each([
    ['30820514', 0x514 + 4],
    ['3082FFFF', 0xffff + 4],
    ['308180', 0x83],
    ['307F', 0x81],
    ['3000', 2],
  ])('%s is %i octets', (header, length) => {
    expect(derLength(fromHex(header))).toBe(length);
  });

  it.each(['', '30', '3081', '308205', '3080', '3083000100', 'FFFFFFFF', '31820514', '00000000'])(
    '%j begins none',
    (header) => {
      expect(derLength(fromHex(header))).toBeUndefined();
    },
  );
});
