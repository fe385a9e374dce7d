// What is said before and while a person types: the notice, and what is wrong with a number.

import { cardNumberProblemWords, type CardNumberProblemLike } from '../../words/card-number-words.ts';
import { wrapText } from './layout.ts';
import { createPage, type Surface, toText } from './page.ts';

/** What this program does with what it reads; true of a reading that writes no files. */
export function renderNotice(surface: Surface): string {
  const { words, width, paint } = createPage(surface);
  return toText(wrapText(words.terminal.notice, width).map(paint.dim));
}

/** The typed number itself is not repeated. */
export function renderCardNumberProblem(problem: CardNumberProblemLike, surface: Surface): string {
  const { words, width } = createPage(surface);
  return toText(cardNumberProblemWords(words, problem).flatMap((text) => wrapText(text, width)));
}
