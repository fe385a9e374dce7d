import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/bytes/bytes.ts';
import { decodeAscii, encodeAscii } from '../../../src/text/jis.ts';

describe('decodeAscii', () => {
  it('reads digits and letters', () => {
    expect(decodeAscii(bytesOf(0x41, 0x42, 0x30, 0x39))).toBe('AB09');
  });

  it('reads nothing as an empty text', () => {
    expect(decodeAscii(bytesOf())).toBe('');
  });

  it.each([
    { octet: 0x20, text: ' ' },
    { octet: 0x7e, text: '~' },
  ])('accepts the outermost printable octet $octet', ({ octet, text }) => {
    expect(decodeAscii(bytesOf(octet))).toBe(text);
  });

  it.each([0x00, 0x0a, 0x1f, 0x7f, 0x80, 0xb1, 0xff])('accepts no text that holds octet %i', (octet) => {
    expect(decodeAscii(bytesOf(0x41, octet))).toBeUndefined();
  });
});

describe('encodeAscii', () => {
  it('writes one octet per character', () => {
    expect(encodeAscii('AA12345678BB')).toEqual(
      bytesOf(0x41, 0x41, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x42, 0x42),
    );
  });

  it.each(['é', '１', 'ア', '\u{1F600}', '\u007F'])('refuses a text with %j', (character) => {
    expect(() => encodeAscii(`A${character}`)).toThrow(RangeError);
  });

  it('says nothing of the refused text', () => {
    expect(() => encodeAscii('AA１２')).toThrow(/^not an ASCII text$/);
  });

  it('is undone by decodeAscii for every printable character', () => {
    const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
      String.fromCharCode(0x20 + index),
    ).join('');
    expect(decodeAscii(encodeAscii(printable))).toBe(printable);
  });
});
