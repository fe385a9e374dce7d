// The card number while it is being typed: what stands in which of the twelve cells, and what is wrong first.

import { type CardNumberProblem, parseCardNumber } from '../../../src/cards/residence-card/card-number.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { WindowWords } from '../../words/words.ts';

export const CELLS = 12;

/** A number of the right form, of which the part that is still to be typed is borrowed. */
const TEMPLATE = 'AA00000000AA';

/** Characters that a person types between the groups; src/cards/residence-card/card-number.ts drops them too. */
const SEPARATORS = /[\s\u002d\u00ad\u2010-\u2015\u2212\u30fc\ufe63]/gu;

/** As it stands in the cells: upper case, half width, without spaces and hyphens. Nothing else is changed. */
export function tidyNumber(typed: string): string {
  return typed.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
}

export function isComplete(tidied: string): boolean {
  return parseCardNumber(tidied).ok;
}

export interface TypingProblem {
  /** Counted from 1. */
  readonly position: number;
  readonly expected: 'letter' | 'digit';
  /** The look-alike that fits this position, and the typed text with it. Offered, never put in silently. */
  readonly lookAlike: { readonly character: string; readonly typed: string } | null;
}

/** The first wrong character so far; undefined while all that is there is right. */
export function typingProblem(tidied: string): TypingProblem | undefined {
  const characters = Array.from(tidied);
  const whole = parseCardNumber(characters.concat(Array.from(TEMPLATE).slice(characters.length)).join(''));
  if (whole.ok || whole.problem.kind !== 'character') return undefined;
  const { position, expected } = whole.problem;
  const character = lookAlikeAt(characters, position);
  return {
    position,
    expected,
    lookAlike:
      character === undefined
        ? null
        : { character, typed: characters.with(position - 1, character).join('') },
  };
}

/** Asks for this position alone, since a wrong character elsewhere would hide the answer. */
function lookAlikeAt(characters: readonly string[], position: number): string | undefined {
  const typed = characters[position - 1];
  if (typed === undefined) return undefined;
  const alone = parseCardNumber(
    Array.from(TEMPLATE)
      .with(position - 1, typed)
      .join(''),
  );
  if (alone.ok || alone.problem.kind !== 'character') return undefined;
  return alone.problem.suggestion?.cardNumber[position - 1];
}

/** The sentence for what is wrong: at once for a wrong character, after Enter for a wrong length. */
export function problemText(
  words: WindowWords,
  tidied: string,
  refused: CardNumberProblem | null,
): string | null {
  const problem = typingProblem(tidied);
  const { cardNumber } = words;
  if (problem !== undefined) return characterText(words, problem);
  const length = Array.from(tidied).length;
  if (length > CELLS) return fillIn(cardNumber.tooLong, { length });
  switch (refused?.kind) {
    case 'empty':
      return cardNumber.empty;
    case 'length':
      return fillIn(cardNumber.tooShort, { length });
    default:
      return null;
  }
}

function characterText(
  { cardNumber }: WindowWords,
  { position, expected, lookAlike }: TypingProblem,
): string {
  const said = fillIn(expected === 'letter' ? cardNumber.letterExpected : cardNumber.digitExpected, {
    position,
  });
  if (lookAlike === null) return said;
  const { character } = lookAlike;
  const perhaps = expected === 'letter' ? cardNumber.perhapsLetter : cardNumber.perhapsDigit;
  return `${said} ${fillIn(perhaps, { position, character })}`;
}
