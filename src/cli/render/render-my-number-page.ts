// What every part of a My Number card is laid out on: a page, with the words of this card.

import type { MyNumberWords } from '../../words/my-number-texts.ts';
import { createPage, type Page, type Surface, type TerminalWords, toTerminalWords } from './page.ts';

export interface MyNumberSurface extends Surface {
  readonly words: MyNumberWords;
}

export interface MyNumberPage extends Page {
  readonly words: MyNumberWords & TerminalWords;
}

export function createMyNumberPage(surface: MyNumberSurface): MyNumberPage {
  return { ...createPage(surface), words: toTerminalWords(surface.words) };
}
