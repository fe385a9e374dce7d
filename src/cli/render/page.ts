// What every rendering needs to know about where it goes: words, width, colour.

import { rubyInParentheses } from '../../words/ruby.ts';
import type { Words } from '../../words/words.ts';
import { wrapText } from './layout.ts';
import { createPainter, type Painter } from './painter.ts';

/** Words whose ruby stands in parentheses, as a terminal shows it. */
export type TerminalWords = Words & { readonly __terminal: true };

export interface Page {
  readonly words: TerminalWords;
  /** Columns that may be used. */
  readonly width: number;
  readonly paint: Painter;
}

/** What a command has at hand: the words of its language, and the terminal it prints on. */
export interface Surface {
  readonly words: Words;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
}

/** Below, lines could not be laid out; above, provenance would stand too far from its value. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;

export function createPage({ words, terminal }: Surface): Page {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor(terminal.columns) || MIN_WIDTH));
  return { words: toTerminalWords(words), width, paint: createPainter(terminal.colour) };
}

/** A heading, in bold. */
export function headingLines(text: string, { width, paint }: Page): readonly string[] {
  return wrapText(text, width).map(paint.bold);
}

/** Lines to what is written: every line ended, none ending the text twice. */
export function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Blocks with an empty line between them; empty blocks leave none. */
export function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** For texts that a command prints by itself. Words that went through already stay as they are. */
export function toTerminalWords<W extends Words>(words: W): W & TerminalWords {
  // Only texts change, so the tree keeps its type.
  return mapTexts(words) as W & TerminalWords;
}

function mapTexts(tree: unknown): unknown {
  if (typeof tree === 'string') return rubyInParentheses(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapTexts(value)]));
}
