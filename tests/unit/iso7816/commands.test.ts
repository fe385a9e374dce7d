import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { encodeCommand } from '../../../src/iso7816/command-apdu.ts';
import {
  mutualAuthenticate,
  getChallenge,
  readBinaryAt,
  readBinaryBySfi,
  selectDf,
  verifyCardNumber,
} from '../../../src/iso7816/commands.ts';
import annex2 from '../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };

const printed = (step: number): string => annex2.exchange.find((line) => line.step === step)?.send ?? '';

const DF1 = fromHex('D392F0004F0200000000000000000000');
const DF3 = fromHex('D392F0004F0400000000000000000000');

describe('the commands as 別添2 prints them', () => {
  it.each([
    { step: 1, name: 'GET CHALLENGE', command: getChallenge() },
    {
      step: 6,
      name: 'MUTUAL AUTHENTICATE',
      command: mutualAuthenticate(fromHex(annex2.eIfd + annex2.mIfd)),
    },
    { step: 14, name: 'SELECT FILE of DF1', command: selectDf(DF1) },
    { step: 19, name: 'SELECT FILE of DF3', command: selectDf(DF3) },
    { step: 20, name: 'READ BINARY of DF3/EF01', command: readBinaryBySfi(0x02, 0x10000, 'extended') },
  ])('step $step: $name', ({ step, command }) => {
    expect(toHex(encodeCommand(command))).toBe(printed(step));
  });

  it('and Appendix 2 prints MUTUAL AUTHENTICATE alike', () => {
    const command = mutualAuthenticate(fromHex(appendix2.eIfd + appendix2.mIfd));
    expect(toHex(encodeCommand(command))).toBe(`0082000028${appendix2.eIfd}${appendix2.mIfd}00`);
  });
});

describe('READ BINARY', () => {
  it.each([
    { sfi: 0x0b, le: 256, form: 'short', octets: '00B08B0000' },
    { sfi: 0x0a, le: 4, form: 'short', octets: '00B08A0004' },
    { sfi: 0x01, le: 14, form: 'extended', octets: '00B0810000000E' },
    { sfi: 0x1e, le: 1, form: 'short', octets: '00B09E0001' },
  ] as const)('by SFI $sfi is $octets', ({ sfi, le, form, octets }) => {
    expect(toHex(encodeCommand(readBinaryBySfi(sfi, le, form)))).toBe(octets);
  });

  it.each([
    { offset: 0, le: 256, form: 'short', octets: '00B0000000' },
    { offset: 0xff, le: 256, form: 'short', octets: '00B000FF00' },
    { offset: 0x100, le: 256, form: 'short', octets: '00B0010000' },
    { offset: 0x7fff, le: 1, form: 'short', octets: '00B07FFF01' },
    { offset: 0x1b00, le: 0x58, form: 'extended', octets: '00B01B00000058' },
  ] as const)('from offset $offset is $octets', ({ offset, le, form, octets }) => {
    expect(toHex(encodeCommand(readBinaryAt(offset, le, form)))).toBe(octets);
  });
});

describe('VERIFY', () => {
  it('carries the number and wants no answer; the channel protects it', () => {
    const command = verifyCardNumber(fromHex('414131323334353637384242'));
    expect(toHex(encodeCommand(command))).toBe('002000860C414131323334353637384242');
  });
});
