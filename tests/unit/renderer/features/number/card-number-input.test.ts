import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isComplete,
  problemText,
  tidyNumber,
  typingProblem,
} from '../../../../../renderer/features/number/card-number-input.ts';
import { words } from '../../../../../renderer/words/ja.ts';
import { parseCardNumber } from '../../../../../src/cards/residence-card/card-number.ts';

describe('a card number while it is typed', () => {
  it.each([
    ['ab12345678cd', 'AB12345678CD'],
    ['ＡＢ－１２３４ ５６７８ーｃｄ', 'AB12345678CD'],
    ['ab o', 'ABO'],
  ])('%s stands in the cells as %s', (typed, tidied) => {
    expect(tidyNumber(typed)).toBe(tidied);
  });

  it('is understood as the card number itself is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{2}[ -]?[0-9]{8}[ -]?[A-Za-z]{2}$/), (typed) => {
        const parsed = parseCardNumber(typed);
        expect(isComplete(tidyNumber(typed))).toBe(parsed.ok);
        if (parsed.ok) expect(tidyNumber(typed)).toBe(parsed.cardNumber);
      }),
    );
  });

  it('has nothing wrong with it while its beginning is right', () => {
    for (let length = 0; length <= 12; length++) {
      expect(typingProblem('AB12345678CD'.slice(0, length))).toBeUndefined();
    }
  });

  it('has its first wrong position named, with the look-alike for that position alone', () => {
    expect(typingProblem('A8')).toEqual({
      position: 2,
      expected: 'letter',
      lookAlike: { character: 'B', typed: 'AB' },
    });
    expect(typingProblem('AB1O34I')).toEqual({
      position: 4,
      expected: 'digit',
      lookAlike: { character: '0', typed: 'AB1034I' },
    });
    expect(typingProblem('AB#')).toEqual({ position: 3, expected: 'digit', lookAlike: null });
  });

  it('never has more than that one character changed by an offer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), (tidied) => {
        const offered = typingProblem(tidied)?.lookAlike?.typed;
        if (offered === undefined) return;
        const changed = Array.from(offered).filter((character, index) => character !== tidied[index]);
        expect(changed).toHaveLength(1);
      }),
    );
  });

  it('has a sentence for a wrong length only after Enter', () => {
    expect(problemText(words, 'AB1', null)).toBeNull();
    expect(problemText(words, 'AB1', { kind: 'length', length: 3 })).toContain('3文字しか');
    expect(problemText(words, '', { kind: 'empty' })).toContain('番号を入れてください');
    expect(problemText(words, 'AB12345678CDE', null)).toContain('13文字');
  });
});
