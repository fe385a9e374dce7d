// What is wrong with a typed card number, by position, and what a look-alike might have been meant to be.

import { fillIn } from './fill-in.ts';
import type { Words } from './words.ts';

export type CardNumberProblemLike =
  | { readonly kind: 'empty' }
  | { readonly kind: 'length'; readonly length: number }
  | {
      readonly kind: 'character';
      readonly position: number;
      readonly expected: 'letter' | 'digit';
      readonly suggestion?: { readonly positions: readonly number[]; readonly cardNumber: string };
    };

const LENGTH = 12;

/** One sentence for the problem, then one for each position where another character is offered. */
export function cardNumberProblemWords(words: Words, problem: CardNumberProblemLike): readonly string[] {
  const { cardNumber } = words;
  switch (problem.kind) {
    case 'empty':
      return [cardNumber.empty];
    case 'length': {
      const template = problem.length < LENGTH ? cardNumber.tooShort : cardNumber.tooLong;
      return [fillIn(template, { length: problem.length })];
    }
    case 'character': {
      const { position, expected, suggestion } = problem;
      const template = expected === 'letter' ? cardNumber.letterExpected : cardNumber.digitExpected;
      const offers = (suggestion?.positions ?? []).map((at) =>
        offer(words, at, suggestion?.cardNumber ?? ''),
      );
      return [fillIn(template, { position }), ...offers];
    }
  }
}

function offer({ cardNumber: texts }: Words, position: number, cardNumber: string): string {
  const character = cardNumber.charAt(position - 1);
  const template = /[0-9]/.test(character) ? texts.perhapsDigit : texts.perhapsLetter;
  return fillIn(template, { position, character });
}
