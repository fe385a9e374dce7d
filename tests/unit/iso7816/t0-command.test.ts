import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { toT0Command } from '../../../src/iso7816/t0-command.ts';

describe('a command over T=0', () => {
  it.each([
    ['case 1, the query of tries left', '00200080', '0020008000'],
    ['case 2', '00B0000004', '00B0000004'],
    ['case 2 for 256 octets', '00B0000000', '00B0000000'],
    ['case 3, a PIN', '002000800431323334', '002000800431323334'],
    ['case 4, with its Le', '802A00800301020300', '802A008003010203'],
    ['case 4 with the longest data', `802A0080FF${'11'.repeat(255)}00`, `802A0080FF${'11'.repeat(255)}`],
    ['an extended command', '80AE0000000002010200 00'.replace(' ', ''), '80AE000000000201020000'],
  ])('%s', (_, apdu, expected) => {
    expect(toHex(toT0Command(fromHex(apdu)))).toBe(expected);
  });
});
