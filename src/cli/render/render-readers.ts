// The readers of this computer, and what seems to lie on each.

import { cardName, type CardLike } from '../../words/card-words.ts';
import { lookAlike } from '../../words/failure-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { wrapText } from './layout.ts';
import { createPage, type Page, type Surface, type TerminalWords, toText } from './page.ts';
import type { Paint } from './painter.ts';
import { sanitise } from './sanitise.ts';

export interface ReaderLine {
  readonly name: string;
  readonly card: keyof TerminalWords['terminal']['readers']['states'];
  /** Answer to reset, hexadecimal. */
  readonly atr?: string;
  /** A card that is read here, the name of another kind (src/cards/other-cards.ts), or why its kind is not known. */
  readonly seems?:
    CardLike | { readonly looksLike: string } | { readonly code: keyof TerminalWords['failures'] };
}

const INDENT = 4;

export function renderReaders(readers: readonly ReaderLine[], surface: Surface): string {
  const page = createPage(surface);
  if (readers.length === 0) return toText(wrapText(`○ ${page.words.terminal.readers.none}`, page.width));
  return toText(readers.flatMap((reader) => readerLines(reader, page)));
}

function readerLines({ name, card, atr, seems }: ReaderLine, page: Page): readonly string[] {
  const { words, width, paint } = page;
  const { states, seems: seemsText } = words.terminal.readers;
  const [shape, paintState] = signFor(card, page);
  const lines = wrapText(`${shape} ${sanitise(name)}`, width).map(paint.bold);
  const below = (text: string, paintLine: Paint) =>
    wrapText(text, width - INDENT).map((line) => ' '.repeat(INDENT) + paintLine(line));
  return [
    ...lines,
    ...below(states[card], paintState),
    ...(seems === undefined
      ? []
      : below(fillIn(seemsText, { card: seemsName(words, seems) }), (line) => line)),
    ...(atr === undefined ? [] : below(`ATR ${sanitise(atr)}`, paint.dim)),
  ];
}

function seemsName(words: TerminalWords, seems: NonNullable<ReaderLine['seems']>): string {
  if ('code' in seems) return words.failures[seems.code].title;
  return 'looksLike' in seems ? lookAlike(words, seems.looksLike) : cardName(words, seems);
}

function signFor(card: ReaderLine['card'], { paint }: Page): readonly [string, Paint] {
  if (card === 'present') return ['✔', paint.good];
  return card === 'empty' ? ['○', paint.dim] : ['!', paint.open];
}
