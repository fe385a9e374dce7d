import { describe, expect, it } from 'vitest';
import { parseCardNumber } from '../../../src/cards/residence-card/card-number.ts';
import { cardNumberProblemWords } from '../../../src/words/card-number-words.ts';
import { EN } from '../../../src/words/en.ts';

function wordsFor(typed: string): readonly string[] {
  const result = parseCardNumber(typed);
  if (result.ok) throw new Error('no problem');
  return cardNumberProblemWords(EN, result.problem);
}

describe('cardNumberProblemWords', () => {
  it('asks for a number where there is none', () => {
    expect(wordsFor(' ')).toEqual(['Please type the number (example AB12345678CD).']);
  });

  it('counts what is there', () => {
    expect(wordsFor('AB123')).toEqual(['There are only 5 characters. The number has 12.']);
    expect(wordsFor('AB12345678CDE')).toEqual(['There are 13 characters. The number has 12.']);
  });

  it('names the first wrong position and what belongs there', () => {
    expect(wordsFor('AB12X45678CD')).toEqual(['Character 5 is a digit.']);
    expect(wordsFor('A-3 12345678CD')).toEqual(['Character 2 is a letter.']);
  });

  it('offers look-alikes position by position', () => {
    expect(wordsFor('A812O45678CD')).toEqual([
      'Character 2 is a letter.',
      'Character 2: could it be the letter B?',
      'Character 5: could it be the digit 0?',
    ]);
  });
});
