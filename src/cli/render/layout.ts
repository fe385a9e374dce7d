// Lines for a terminal: widths in columns, wrapping with Japanese and Latin line breaking, and rows of cells.

import stringWidth from 'string-width';
import type { Paint } from './painter.ts';

const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** 行頭禁則: must not begin a line. */
const NOT_FIRST =
  /^[、。，．・：；？！）」』】〕〉》’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…,.:;!?)\]}%]/u;
/** 行末禁則: must not end a line. */
const NOT_LAST = /[（「『【〔〈《‘“([{]$/u;
/** Inside the parentheses of a reading: 漢字(かん|じ). */
const IN_READING = /\([ぁ-ゖァ-ヺー]+$/u;
const READING = /^[ぁ-ゖァ-ヺー]/u;

export function textWidth(text: string): number {
  return stringWidth(text);
}

/** @param width columns, at least 2 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unbreakableUnits(text)) {
    if (textWidth(line + unit.trimEnd()) <= width) {
      line += unit;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const pieces = splitToWidth(unit, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Between two of these a line may break; a unit keeps the spaces that follow it. */
function unbreakableUnits(text: string): readonly string[] {
  const units: string[] = [];
  let unit = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (unit !== '' && mayBreakBetween(unit, segment)) {
      units.push(unit);
      unit = '';
    }
    unit += segment;
  }
  if (unit !== '') units.push(unit);
  return units;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before.endsWith(' ')) return true;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (IN_READING.test(before) && READING.test(after)) return false;
  return isWide(lastCharacter(before)) || isWide(after);
}

function isWide(text: string): boolean {
  return textWidth(text) >= 2;
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
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
