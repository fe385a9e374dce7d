import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCardNumber, parseCardNumber } from '../../src/cards/residence-card/card-number.ts';
import { PROPERTY } from '../support/property-settings.ts';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');
const letter = fc.constantFrom(...LETTERS);
const digit = fc.constantFrom(...DIGITS);
const cardNumber = fc
  .tuple(letter, letter, ...Array.from({ length: 8 }, () => digit), letter, letter)
  .map((characters) => characters.join(''));

const SEPARATORS = ['', '', '', ' ', '　', '-', '－', 'ー', '‐', '–', '−'];

/** The same character as some keyboard writes it. */
function written(character: string, style: number): string {
  const text = style & 1 ? character.toLowerCase() : character;
  return style & 2 ? String.fromCodePoint((text.codePointAt(0) ?? 0) + 0xfee0) : text;
}

const typed = fc
  .tuple(cardNumber, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }))
  .chain(([number, styles]) =>
    fc.array(fc.constantFrom(...SEPARATORS), { minLength: 13, maxLength: 13 }).map((separators) => ({
      number,
      text: Array.from(number)
        .map((character, index) => `${separators[index] ?? ''}${written(character, styles[index] ?? 0)}`)
        .join('')
        .concat(separators[12] ?? ''),
    })),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 16 }),
  fc.string({
    unit: fc.constantFrom(...LETTERS, ...DIGITS, ...Array.from('abxyzo０Ａａー-　 ')),
    maxLength: 16,
  }),
);

describe('a card number', () => {
  it('is read however it is typed', () => {
    fc.assert(
      fc.property(typed, ({ number, text }) => {
        expect(parseCardNumber(text)).toEqual({ ok: true, cardNumber: number });
      }),
      PROPERTY,
    );
  });

  it('is refused at the position of the first wrong character', () => {
    fc.assert(
      fc.property(
        cardNumber,
        fc.nat(11),
        fc.constantFrom('?', '*', 'あ', '字', '+'),
        (number, index, wrong) => {
          const text = `${number.slice(0, index)}${wrong}${number.slice(index + 1)}`;
          const expected = index < 2 || index > 9 ? 'letter' : 'digit';
          expect(parseCardNumber(text)).toEqual({
            ok: false,
            problem: { kind: 'character', position: index + 1, expected },
          });
        },
      ),
      PROPERTY,
    );
  });

  it('is never made out of a letter where a digit belongs, or a digit where a letter belongs', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(11), letter, digit, (number, index, otherLetter, otherDigit) => {
        const wrong = index < 2 || index > 9 ? otherDigit : otherLetter;
        const result = parseCardNumber(`${number.slice(0, index)}${wrong}${number.slice(index + 1)}`);
        expect(result).toMatchObject({ ok: false, problem: { kind: 'character', position: index + 1 } });
      }),
      PROPERTY,
    );
  });

  it('that is offered differs from what was typed at the named positions only', () => {
    const lookAlikes = fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...Array.from('OIBSZL01852'))), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cardNumber, lookAlikes, (number, changes) => {
        const characters = Array.from(number);
        for (const [index, character] of changes) characters[index] = character;
        const result = parseCardNumber(characters.join(''));
        if (result.ok || result.problem.kind !== 'character' || result.problem.suggestion === undefined)
          return;
        const { positions, cardNumber: offered } = result.problem.suggestion;
        expect(isCardNumber(offered)).toBe(true);
        const differing = characters.flatMap((character, index) =>
          character === offered[index] ? [] : [index + 1],
        );
        expect(differing).toEqual(positions);
        expect(result.problem.position).toBe(positions[0]);
      }),
      PROPERTY,
    );
  });

  it('is in its format whenever it is accepted, and any text gets an answer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseCardNumber(text);
        if (result.ok) expect(isCardNumber(result.cardNumber)).toBe(true);
        else expect(['empty', 'length', 'character']).toContain(result.problem.kind);
      }),
      PROPERTY,
    );
  });

  it('is accepted from ASCII and full-width letters and digits alone', () => {
    const oneOddCharacter = fc.tuple(
      cardNumber,
      fc.nat(11),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(oneOddCharacter, ([number, index, odd]) => {
        const result = parseCardNumber(`${number.slice(0, index)}${odd}${number.slice(index + 1)}`);
        if (result.ok) expect(odd).toMatch(/^[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]$/u);
      }),
      { ...PROPERTY, numRuns: 2000 },
    );
  });
});
