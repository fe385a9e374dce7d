// How many columns of a terminal a text takes: two for most East Asian characters, none for combining marks.

import stringWidth from 'string-width';

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Measuring costs more than remembering; a report has a few hundred different graphemes. */
const widths = new Map<string, number>();

export interface Grapheme {
  readonly grapheme: string;
  readonly width: number;
}

export function graphemesOf(text: string): readonly Grapheme[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => ({
    grapheme: segment,
    width: graphemeWidth(segment),
  }));
}

export function textWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, { width }) => sum + width, 0);
}

function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') return 1;
  const known = widths.get(grapheme);
  if (known !== undefined) return known;
  const width = stringWidth(grapheme);
  widths.set(grapheme, width);
  return width;
}
