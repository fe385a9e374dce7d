import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import {
  parseWantedLength,
  protectAnswer,
  unprotectCommand,
} from '../../../src/simulator/card-side-messaging.ts';
import { GENERATION_1, GENERATION_2 } from '../../../src/simulator/cipher-suite.ts';

const KS_ENC = fromHex('CE94938E19E3B97DF96EABCEDC1715CC');

describe('a protected answer', () => {
  it.each([
    [GENERATION_1, 7004, '86821B6101', 7008],
    [GENERATION_1, 3004, '86820BC101', 3008],
    [GENERATION_2, 5508, '8682159101', 5520],
    [GENERATION_2, 2505, '868209D101', 2512],
    [GENERATION_2, 73, '865101', 80],
    [GENERATION_2, 46, '863101', 48],
    [GENERATION_2, 14, '861101', 16],
    [GENERATION_1, 200, '8681D101', 208],
  ])('%# has the length form of its size', (suite, length, header, cryptogram) => {
    const answer = toHex(protectAnswer({ suite, ksEnc: KS_ENC }, new Uint8Array(length)));
    expect(answer.startsWith(header)).toBe(true);
    expect(answer.length / 2).toBe(header.length / 2 + cryptogram);
  });

  it('always carries padding, also after whole blocks', () => {
    const session = { suite: GENERATION_2, ksEnc: KS_ENC };
    expect(protectAnswer(session, new Uint8Array(16))).toHaveLength(3 + 32);
  });
});

describe('a protected command', () => {
  const session = { suite: GENERATION_1, ksEnc: KS_ENC };

  it('is the inverse of a protected answer', () => {
    const plaintext = fromHex('414131323334353637384242');
    expect(unprotectCommand(session, protectAnswer(session, plaintext))).toEqual(plaintext);
  });

  it('holds the printed VERIFY of MOJ-RC-1.5 別添2', () => {
    const data = fromHex('8611011AA82973DB959A811F9711D728F0EEF6');
    expect(new TextDecoder().decode(unprotectCommand(session, data))).toBe('AA12345678BB');
  });

  it.each([
    ['another tag', '8711011AA82973DB959A811F9711D728F0EEF6'],
    ['another length', '8610011AA82973DB959A811F9711D728F0EEF6'],
    ['another indicator', '8611021AA82973DB959A811F9711D728F0EEF6'],
    ['half a block', '86050111223344'],
    ['no cryptogram', '860101'],
    ['padding that is none', '86110100112233445566770011223344556677'],
    ['nothing', ''],
  ])('with %s is refused', (_, hex) => {
    expect(unprotectCommand(session, fromHex(hex))).toBeUndefined();
  });
});

describe('the wanted length', () => {
  it('is two octets in DO 96', () => {
    expect(parseWantedLength(fromHex('96021584'))).toBe(0x1584);
    expect(parseWantedLength(fromHex('96020000'))).toBe(0);
  });

  it.each(['', '96', '9601FF', '9603000000', '97020000', '9602000000', '8602000'.padEnd(8, '0')])(
    'is not in %j',
    (hex) => {
      expect(parseWantedLength(fromHex(hex))).toBeUndefined();
    },
  );
});
