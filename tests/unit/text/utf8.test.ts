import { describe, expect, it } from 'vitest';
import { bytesOf, concat } from '../../../src/bytes/bytes.ts';
import { fromHex } from '../../../src/bytes/hex.ts';
import { decodeCardText } from '../../../src/text/utf8.ts';
import { appError } from '../../support/app-errors.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeCardText', () => {
  it.each(['東京都千代田区霞が関１丁目', 'TOKYO', '髙﨑𠮷', ''])('reads %j as UTF-8', (text) => {
    expect(decodeCardText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('drops the NUL octets a field is filled with', () => {
    expect(decodeCardText(concat(utf8('東京'), new Uint8Array(20))).text).toBe('東京');
  });

  it('reads a field of NUL only as an empty text', () => {
    expect(decodeCardText(new Uint8Array(40))).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('keeps a NUL between characters, where no filler belongs', () => {
    expect(decodeCardText(bytesOf(0x41, 0x00, 0x42)).text).toBe('A\u0000B');
  });

  it('keeps a byte order mark in sight instead of swallowing it', () => {
    expect(decodeCardText(bytesOf(0xef, 0xbb, 0xbf, 0x41)).text).toBe('\uFEFFA');
  });

  it('falls back to Shift_JIS, and says so', () => {
    expect(decodeCardText(fromHex('938C8B9E'))).toEqual({ text: '東京', encoding: 'shift_jis' });
  });

  it('drops the filler before it looks for Shift_JIS', () => {
    expect(decodeCardText(fromHex('938C8B9E00000000'))).toEqual({ text: '東京', encoding: 'shift_jis' });
  });

  it.each([
    { why: 'lead octet without its trail', octets: '938C8B' },
    { why: 'octets of neither encoding', octets: 'FFFFFF' },
    { why: 'a UTF-8 sequence cut off after an ASCII text', octets: '41E6' },
  ])('refuses $why', ({ octets }) => {
    expect(() => decodeCardText(fromHex(octets))).toThrow(appError('TEXT_INVALID', {}));
  });

  it.each([
    { why: 'overlong', octets: 'C0AF41' },
    { why: 'surrogate', octets: 'EDA08041' },
    { why: 'above U+10FFFF', octets: 'F490808041' },
  ])('does not call a forbidden form ($why) UTF-8', ({ octets }) => {
    expect(encodingOf(fromHex(octets))).not.toBe('utf-8');
  });
});

function encodingOf(octets: Uint8Array): string {
  try {
    return decodeCardText(octets).encoding;
  } catch {
    return 'refused';
  }
}
