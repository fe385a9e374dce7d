// The six axes of a report, and the finding of every rule.

import type { Report, ReportFinding } from '../../report/report.ts';
import { axisWords } from '../../words/axis-words.ts';
import { findingWords } from '../../words/finding-words.ts';
import { rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { headingLines, type Page } from './page.ts';
import { sanitise } from './sanitise.ts';
import { statusSign } from './signs.ts';

const INDENT = 2;
const TEXT_INDENT = 4;
const GAP = 2;

export function axesBlock(report: Report, page: Page): readonly string[] {
  const { words, width, paint } = page;
  const axes = axisWords(words, report.findings);
  const labelWidth = Math.min(Math.floor(width / 2), Math.max(...axes.map(({ label }) => textWidth(label))));
  const wordWidth = width - TEXT_INDENT - labelWidth - GAP;
  const rows = axes.flatMap(({ state, label, word }) => {
    const sign = statusSign(state, paint);
    const cells = [
      { lines: wrapText(label, labelWidth), width: labelWidth },
      { lines: wrapText(word, wordWidth), width: wordWidth, paint: sign.paint },
    ];
    return withSign(sign.paint(sign.shape), rowLines(cells, TEXT_INDENT));
  });
  return [...headingLines(words.terminal.headings.axes, page), ...rows];
}

export function findingsBlock(report: Pick<Report, 'findings'>, page: Page): readonly string[] {
  const heading = headingLines(page.words.terminal.headings.findings, page);
  return [...heading, ...report.findings.flatMap((finding) => findingLines(finding, page))];
}

export function findingLines(finding: ReportFinding, { words, width, paint }: Page): readonly string[] {
  const { label, state, sentence } = findingWords(words, finding);
  const sign = statusSign(finding.status, paint);
  const citationWidth = textWidth(finding.citation);
  const titleWidth = width - TEXT_INDENT - GAP - citationWidth;
  const applies = finding.status !== 'not-applicable' && finding.status !== 'not-in-force';
  const title = rowLines(
    [
      {
        lines: wrapText(`${label}: ${state}`, titleWidth),
        width: titleWidth,
        paint: applies ? sign.paint : paint.dim,
      },
      { lines: [finding.citation], width: citationWidth, paint: paint.dim, align: 'right' },
    ],
    TEXT_INDENT,
  );
  const text = applies ? wrapText(sanitise(sentence), width - TEXT_INDENT) : [];
  return [
    ...withSign(sign.paint(sign.shape), title),
    ...text.filter((line) => line !== '').map((line) => ' '.repeat(TEXT_INDENT) + line),
  ];
}

/** The sign stands in the indentation of the first line. */
function withSign(sign: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) =>
    index === 0 ? `${' '.repeat(INDENT)}${sign}${line.slice(INDENT + 1)}` : line,
  );
}
