import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { parseReceivedCommand } from '../../../src/simulator/received-command.ts';

function parsed(hex: string): unknown {
  const command = parseReceivedCommand(fromHex(hex));
  if (command === undefined) return undefined;
  const { data, le, extended, surplus } = command;
  return { data: toHex(data), le, extended, surplus };
}

const SHORT = { extended: false, surplus: false };
const EXTENDED = { extended: true, surplus: false };

describe('the cases of ISO/IEC 7816-3 §12.1.3', () => {
  it.each([
    ['case 1', '00840000', { ...SHORT, data: '', le: undefined }],
    ['case 2 short', '0084000008', { ...SHORT, data: '', le: 8 }],
    ['case 2 short, Le 00', '00B0000000', { ...SHORT, data: '', le: 256 }],
    ['case 3 short', '00A40000023F00', { ...SHORT, data: '3F00', le: undefined }],
    ['case 4 short', '00A40000023F0000', { ...SHORT, data: '3F00', le: 256 }],
    ['case 2 extended', '00B00000000100', { ...EXTENDED, data: '', le: 256 }],
    ['case 2 extended, Le 0000', '00B00000000000', { ...EXTENDED, data: '', le: 65_536 }],
    ['case 3 extended', '00A400000000023F00', { ...EXTENDED, data: '3F00', le: undefined }],
    ['case 4 extended', '08B08500000004960200000000', { ...EXTENDED, data: '96020000', le: 65_536 }],
  ])('%s', (_, hex, fields) => {
    expect(parsed(hex)).toEqual(fields);
  });

  it('notices octets behind data and Le', () => {
    expect(parsed('00A40000023F001122')).toMatchObject({ data: '3F00', surplus: true });
    expect(parsed('00A400000000023F0011')).toMatchObject({ data: '3F00', surplus: true });
  });

  it.each([
    ['nothing', ''],
    ['half a header', '00B08A'],
    ['less data than Lc', '00A40000033F00'],
    ['half an extended length', '00B0000000FF'],
    ['an extended Lc of zero with data', '00A40000000000FFFF'],
    ['less data than an extended Lc', '00A400000000033F00'],
  ])('%s is no command', (_, hex) => {
    expect(parsed(hex)).toBeUndefined();
  });
});
