// The dates that matter, as rows in order of time, and what has no date or only under a condition.

import type { Question } from '../../readiness/situation.ts';
import { timelineOf, type Bar, type Point } from '../../readiness/timeline.ts';
import { daysBetween } from '../../time/jst-date.ts';
import { fillIn } from '../../words/fill-in.ts';
import { daysText } from '../../words/reason-words.ts';
import { dateText } from '../../words/value-words.ts';
import { rowLines, wrapText, type Cell } from './layout.ts';
import { rubyInParentheses } from '../../words/ruby.ts';
import { textWidth } from './text-width.ts';
import { heading, indented, type ReadinessPage } from './render-readiness-page.ts';

const INDENT = 2;
const GAP = 2;

export function datesBlock(question: Question, page: ReadinessPage): readonly string[] {
  const { points, bars } = timelineOf(question);
  const dateWidth = Math.max(...points.map(({ date }) => textWidth(dateOf(date, page))));
  return [
    ...heading(page.texts.readiness.headings.dates, page),
    ...points.flatMap((point) => pointLines(point, question, { page, dateWidth })),
    ...bars.filter(isOpen).flatMap((bar) => indented(barText(bar, page), INDENT, page)),
  ];
}

/** Certain bars have their ends among the points. */
function isOpen({ certainty }: Bar): boolean {
  return certainty !== 'certain';
}

function barText({ id, certainty }: Bar, { texts }: ReadinessPage): string {
  const { bars, certainties } = texts.readiness;
  return `- ${bars[id]}: ${certainties[certainty]}`;
}

function pointLines(
  { id, date }: Point,
  { today }: Question,
  { page, dateWidth }: { readonly page: ReadinessPage; readonly dateWidth: number },
): readonly string[] {
  const { texts, width, paint } = page;
  const days = daysBetween(today, date);
  const name = texts.readiness.points[id];
  const { ago, ahead } = texts.readiness.line;
  const distance =
    days === 0 ? undefined : fillIn(days < 0 ? ago : ahead, { days: daysText(texts, Math.abs(days)) });
  const text = rubyInParentheses(distance === undefined ? name : `${name} (${distance})`);
  const textColumns = width - INDENT - GAP - dateWidth;
  const cells: Cell[] = [
    { lines: [dateOf(date, page)], width: dateWidth, paint: id === 'today' ? paint.bold : paint.dim },
    {
      lines: wrapText(text, textColumns),
      width: textColumns,
      ...(id === 'today' && { paint: paint.bold }),
    },
  ];
  return rowLines(cells, INDENT);
}

function dateOf(date: string, { texts }: ReadinessPage): string {
  return dateText(texts, date);
}
