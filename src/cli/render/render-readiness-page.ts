// What every part of the readiness answer is laid out on: a page, and the words of the check in its language.

import type { ReadinessWords } from '../../words/readiness-texts.ts';
import { rubyInParentheses } from '../../words/ruby.ts';
import { wrapText } from './layout.ts';
import { createPage, type Page, type Surface } from './page.ts';
import { sanitise } from './sanitise.ts';
import type { Sign } from './signs.ts';

export interface ReadinessSurface extends Surface {
  readonly words: ReadinessWords;
}

export interface ReadinessPage extends Page {
  /** With their ruby as data: it becomes parentheses when a text is laid out. */
  readonly texts: ReadinessWords;
}

export function createReadinessPage(surface: ReadinessSurface): ReadinessPage {
  return { ...createPage(surface), texts: surface.words };
}

/** Names of systems and browsers come from a file, so every text is made safe to print. */
export function wrapped(text: string, { width }: ReadinessPage): readonly string[] {
  return wrapText(sanitise(rubyInParentheses(text)), width);
}

export function indented(text: string, indent: number, { width }: ReadinessPage): readonly string[] {
  return wrapText(sanitise(rubyInParentheses(text)), width - indent).map((line) => ' '.repeat(indent) + line);
}

/** A sign of ours before a text of any origin: only the text is made safe, which would turn the sign into an escape. */
export function signed(
  { shape, paint }: Sign,
  text: string,
  { indent, page }: { readonly indent: number; readonly page: ReadinessPage },
): readonly string[] {
  const column = indent + 2;
  return indented(text, column, page).map((line, index) => {
    const start = index === 0 ? `${' '.repeat(indent)}${paint(shape)} ` : ' '.repeat(column);
    return start + paint(line.slice(column));
  });
}

export function heading(text: string, page: ReadinessPage): readonly string[] {
  return wrapped(text, page).map((line) => page.paint.bold(line));
}
