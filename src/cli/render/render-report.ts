// A report for a terminal, from the outcome down to the link. The mark of a simulated or test result stands at the top
// and at the bottom: what scrolls away at one end is still marked at the other.

import type { Report } from '../../report/report.ts';
import { cardName } from '../../words/card-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { dateText } from '../../words/value-words.ts';
import { padEnd, rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { createPage, joinBlocks, type Page, type Surface, toText } from './page.ts';
import { notPrintedBlock, otherFieldsBlock } from './report-fields.ts';
import { axesBlock, findingsBlock } from './report-findings.ts';
import { imagesBlock } from './report-images.ts';
import { linkBlock, signatureBlock } from './report-signature.ts';
import { outcomeSign } from './signs.ts';

export function renderReport(report: Report, surface: Surface): string {
  const page = createPage(surface);
  const marks = markLines(report, page);
  return toText(
    joinBlocks([
      marks,
      outcomeBlock(report, page),
      notPrintedBlock(report, page),
      otherFieldsBlock(report, page),
      imagesBlock(report, page),
      axesBlock(report, page),
      findingsBlock(report, page),
      signatureBlock(report, page),
      linkBlock(report, page),
      marks,
    ]),
  );
}

/** Nothing for a real card judged by official certificates; else one band for each reason why it is not that. */
export function markLines(
  { simulated, trustProfile }: Pick<Report, 'simulated' | 'trustProfile'>,
  { words, width, paint }: Page,
): readonly string[] {
  const { marks } = words.terminal;
  const shown = [
    ...(simulated || trustProfile === 'simulator' ? [marks.simulated] : []),
    ...(trustProfile === 'test' ? [marks.test] : []),
  ];
  return shown.flatMap(({ mark, text }) => {
    const lines = wrapText(`### ${mark} ### ${text}`, width);
    return lines.map((line) => paint.bold(paint.inverse(paint.colour ? padEnd(line, width) : line)));
  });
}

export function outcomeBlock(report: Report, { words, width, paint }: Page): readonly string[] {
  const { headline, proves, doesNotProve, next } = outcomeWords(words, report);
  const sign = outcomeSign(report, paint);
  const texts = [proves, doesNotProve, `${words.terminal.report.next} ${next}`];
  const band = [
    ...wrapText(`${sign.shape} ${headline}`, width - 2).map((line) => sign.paint(paint.bold(line))),
    ...texts.flatMap((text) => wrapText(text, width - 4).map((line) => `  ${line}`)),
  ];
  const bar = sign.paint('▌');
  return [...band.map((line) => `${bar} ${line}`), '', ...cardLines(report, { words, width, paint })];
}

function cardLines(report: Report, { words, width, paint }: Page): readonly string[] {
  const name = cardName(words, report.card);
  const day = fillIn(words.terminal.report.judgedOn, { date: dateText(words, report.today) });
  const dayWidth = textWidth(day);
  const nameWidth = width - dayWidth - 2;
  if (textWidth(name) > nameWidth) {
    return [...wrapText(name, width), ...wrapText(day, width).map(paint.dim)];
  }
  const cells = [
    { lines: [name], width: nameWidth },
    { lines: [day], width: dayWidth, paint: paint.dim },
  ];
  return rowLines(cells, 0);
}
