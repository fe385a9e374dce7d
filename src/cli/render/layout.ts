// Lines for a terminal: widths in columns, wrapping with Japanese and Latin line breaking, and rows of cells.

import type { Paint } from './painter.ts';
import { graphemesOf, textWidth } from './text-width.ts';

/** 行頭禁則: must not begin a line. */
const NOT_FIRST =
  /^[、。，．・：；？！）」』】〕〉》’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…,.:;!?)\]}%]/u;
/** 行末禁則: must not end a line. */
const NOT_LAST = /[（「『【〔〈《‘“([{]$/u;
/** Inside the parentheses of a reading: 漢字(かん|じ). */
const IN_READING = /\([ぁ-ゖァ-ヺー]+$/u;
const READING = /^[ぁ-ゖァ-ヺー]/u;

interface Unit {
  readonly text: string;
  readonly width: number;
}

/** @param width columns, at least 2 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of unbreakableUnits(text)) {
    const bare = trimSpaces(unit.text);
    if (used + unit.width - (unit.text.length - bare.length) <= width) {
      line += unit.text;
      used += unit.width;
      continue;
    }
    if (line !== '') lines.push(trimSpaces(line));
    const pieces = splitToWidth(bare, width);
    lines.push(...pieces.slice(0, -1));
    line = (pieces.at(-1) ?? '') + unit.text.slice(bare.length);
    used = textWidth(line);
  }
  lines.push(trimSpaces(line));
  return lines;
}

/** Between two of these a line may break; a unit keeps the spaces that follow it. */
function unbreakableUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let unit = '';
  let unitWidth = 0;
  let lastWidth = 0;
  for (const { grapheme, width } of graphemesOf(text)) {
    const wide = lastWidth >= 2 || width >= 2;
    if (unit !== '' && mayBreakBetween(unit, grapheme, wide)) {
      units.push({ text: unit, width: unitWidth });
      unit = '';
      unitWidth = 0;
    }
    unit += grapheme;
    unitWidth += width;
    lastWidth = width;
  }
  if (unit !== '') units.push({ text: unit, width: unitWidth });
  return units;
}

/** @param wide whether one of the two neighbours is a wide character; Latin words break at spaces only */
function mayBreakBetween(before: string, after: string, wide: boolean): boolean {
  if (after === ' ') return false;
  if (before.endsWith(' ')) return true;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (IN_READING.test(before) && READING.test(after)) return false;
  return wide;
}

function trimSpaces(text: string): string {
  return text.replace(/ +$/, '');
}

/** A unit too long for a line, cut between characters. */
function splitToWidth(unit: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (piece !== '' && textWidth(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** As much of a text as fits, with … where something was cut off. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const [first = ''] = splitToWidth(text, width - 1);
  return `${first}…`;
}

export interface Cell {
  readonly lines: readonly string[];
  readonly width: number;
  readonly paint?: Paint;
  readonly align?: 'right';
}

const GAP = 2;

/** Cells side by side, two columns apart, as high as the highest; no line ends in spaces. */
export function rowLines(cells: readonly Cell[], indent: number): readonly string[] {
  const height = Math.max(0, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    let line = '';
    let column = 0;
    let start = indent;
    for (const { lines, width, paint, align } of cells) {
      const text = lines[index] ?? '';
      const at = align === 'right' ? start + Math.max(0, width - textWidth(text)) : start;
      if (text !== '') {
        line += ' '.repeat(Math.max(0, at - column)) + (paint === undefined ? text : paint(text));
        column = at + textWidth(text);
      }
      start += width + GAP;
    }
    return line;
  });
}
