import { describe, expect, it } from 'vitest';
import { isCardNumber, parseCardNumber } from '../../../../src/cards/residence-card/card-number.ts';

const NUMBER = 'AB12345678CD';

describe('a typed card number', () => {
  it.each([
    ['as printed', 'AB12345678CD'],
    ['in lower case', 'ab12345678cd'],
    ['in mixed case', 'aB12345678Cd'],
    ['in full width', 'ＡＢ１２３４５６７８ＣＤ'],
    ['in full-width lower case', 'ａｂ１２３４５６７８ｃｄ'],
    ['half in full width', 'AB１２３４5678ＣＤ'],
    ['with spaces', ' AB 1234 5678 CD '],
    ['with full-width spaces', 'AB　12345678　CD'],
    ['with a tab and a line end', 'AB\t12345678CD\r\n'],
    ['with hyphens', 'AB-1234-5678-CD'],
    ['with full-width hyphens', 'AB－12345678－CD'],
    ['with the long-vowel marks of an input method', 'ABー12345678ｰCD'],
    ['with typographic dashes and a minus', 'AB‐1234–5678—C−D'],
    ['with a soft hyphen and a no-break space', 'AB\u00ad12345678\u00a0CD'],
  ])('is read %s', (_, typed) => {
    expect(parseCardNumber(typed)).toEqual({ ok: true, cardNumber: NUMBER });
  });

  it.each(['', ' ', '　', '-', ' ー － '])(
    'is empty when there is nothing in it but separators: "%s"',
    (typed) => {
      expect(parseCardNumber(typed)).toEqual({ ok: false, problem: { kind: 'empty' } });
    },
  );

  it.each([
    { typed: 'A', length: 1 },
    { typed: 'AB1234', length: 6 },
    { typed: 'AB12345678C', length: 11 },
    { typed: 'AB12345678CDE', length: 13 },
    { typed: 'AB12345678CD9', length: 13 },
    { typed: 'AB12345678CD AB12345678CD', length: 24 },
  ])('of $length right characters has a wrong length and nothing else', ({ typed, length }) => {
    expect(parseCardNumber(typed)).toEqual({ ok: false, problem: { kind: 'length', length } });
  });

  it.each([
    { typed: '?B12345678CD', position: 1, expected: 'letter' },
    { typed: 'A?12345678CD', position: 2, expected: 'letter' },
    { typed: 'AB?2345678CD', position: 3, expected: 'digit' },
    { typed: 'AB1234567?CD', position: 10, expected: 'digit' },
    { typed: 'AB12345678?D', position: 11, expected: 'letter' },
    { typed: 'AB12345678C?', position: 12, expected: 'letter' },
    { typed: 'AB1?34?678CD', position: 4, expected: 'digit' },
    { typed: 'あB12345678CD', position: 1, expected: 'letter' },
    { typed: '𠮷B12345678CD', position: 1, expected: 'letter' },
    { typed: 'A-B-?2345678CD', position: 3, expected: 'digit' },
    { typed: 'ABX', position: 3, expected: 'digit' },
    { typed: 'AB12345678C?EF', position: 12, expected: 'letter' },
  ])('names the first wrong position of "$typed"', ({ typed, position, expected }) => {
    expect(parseCardNumber(typed)).toEqual({ ok: false, problem: { kind: 'character', position, expected } });
  });
});

describe('a look-alike in the wrong place', () => {
  it.each([
    { typed: 'ABO2345678CD', position: 3, positions: [3], cardNumber: 'AB02345678CD' },
    { typed: 'ABI2345678CD', position: 3, positions: [3], cardNumber: 'AB12345678CD' },
    { typed: 'ABl2345678CD', position: 3, positions: [3], cardNumber: 'AB12345678CD' },
    { typed: 'AB1234567BCD', position: 10, positions: [10], cardNumber: 'AB12345678CD' },
    { typed: 'AB1234S678CD', position: 7, positions: [7], cardNumber: 'AB12345678CD' },
    { typed: 'AB1Z345678CD', position: 4, positions: [4], cardNumber: 'AB12345678CD' },
    { typed: '0B12345678CD', position: 1, positions: [1], cardNumber: 'OB12345678CD' },
    { typed: 'A112345678CD', position: 2, positions: [2], cardNumber: 'AI12345678CD' },
    { typed: 'AB123456788D', position: 11, positions: [11], cardNumber: 'AB12345678BD' },
    { typed: 'AB12345678C5', position: 12, positions: [12], cardNumber: 'AB12345678CS' },
    { typed: '2B12345678CD', position: 1, positions: [1], cardNumber: 'ZB12345678CD' },
    { typed: '0BO2345678C0', position: 1, positions: [1, 3, 12], cardNumber: 'OB02345678CO' },
    { typed: 'ＡＢＯ２３４５６７８ＣＤ', position: 3, positions: [3], cardNumber: 'AB02345678CD' },
  ])(
    'is never corrected, but offered by position: "$typed"',
    ({ typed, position, positions, cardNumber }) => {
      const result = parseCardNumber(typed);
      expect(result.ok).toBe(false);
      expect(result).toMatchObject({
        problem: { kind: 'character', position, suggestion: { positions, cardNumber } },
      });
    },
  );

  it.each([
    ['another character is wrong as well', 'ABO2345?78CD'],
    ['the number is too short', 'ABO234567CD'],
    ['the number is too long', 'ABO2345678CDE'],
    ['a letter that looks like no digit stands there', 'ABX2345678CD'],
  ])('leads to no offer when %s', (_, typed) => {
    const result = parseCardNumber(typed);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'character' } });
    expect(result).not.toHaveProperty('problem.suggestion');
  });

  it.each([
    ['a sharp s, which has two letters in upper case', 'ß12345678CD'],
    ['a ligature', 'ﬀ12345678CD'],
    ['a dotless i', 'ıB12345678CD'],
    ['a circled digit', 'AB①2345678CD'],
    ['a superscript digit', 'AB²2345678CD'],
    ['a Roman numeral', 'Ⅸ12345678CD'],
    ['a Greek capital that looks Latin', 'ΑB12345678CD'],
    ['a Cyrillic capital that looks Latin', 'АB12345678CD'],
    ['an Arabic-Indic digit', 'AB١2345678CD'],
  ])('of another kind is not taken for the character it resembles: %s', (_, typed) => {
    expect(parseCardNumber(typed)).toMatchObject({ ok: false });
  });
});

describe('the format of a card number', () => {
  it('is two letters, eight digits, two letters, in upper case and nothing else', () => {
    expect(isCardNumber(NUMBER)).toBe(true);
    for (const text of [
      'ab12345678cd',
      'AB1234567CD',
      'AB123456789CD',
      'A112345678CD',
      `${NUMBER}\n`,
      ` ${NUMBER}`,
    ]) {
      expect(isCardNumber(text), JSON.stringify(text)).toBe(false);
    }
  });
});
