// A report of a My Number card for a terminal, from the outcome down to the link, with its mark at both ends.

import type { MyNumberReport } from '../../report/my-number-report.ts';
import { cardName } from '../../words/card-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { myNumberOutcomeWords } from '../../words/my-number-words.ts';
import { dateText } from '../../words/value-words.ts';
import { wrapText } from './layout.ts';
import { headingLines, joinBlocks, toText } from './page.ts';
import { createMyNumberPage, type MyNumberPage, type MyNumberSurface } from './render-my-number-page.ts';
import { certificatesBlock, holderBlock, triesBlock } from './render-my-number-parts.ts';
import { markLines } from './render-report.ts';
import { findingsBlock } from './report-findings.ts';
import { linkBlock } from './report-signature.ts';
import { outcomeSign } from './signs.ts';

export function renderMyNumberReport(report: MyNumberReport, surface: MyNumberSurface): string {
  const page = createMyNumberPage(surface);
  const marks = markLines(report, page);
  return toText(
    joinBlocks([
      marks,
      outcomeBlock(report, page),
      cardBlock(report, page),
      certificatesBlock(report, page),
      triesBlock(report.tries, page),
      revocationBlock(page),
      holderBlock(report.fields, page),
      findingsBlock(report, page),
      linkBlock(report, page),
      marks,
    ]),
  );
}

function outcomeBlock(report: MyNumberReport, { words, width, paint }: MyNumberPage): readonly string[] {
  const { headline, proves, key, doesNotProve, next } = myNumberOutcomeWords(words, report);
  const sign = outcomeSign(report, paint);
  const texts = [
    proves,
    ...(key === undefined ? [] : [key]),
    doesNotProve,
    `${words.terminal.report.next} ${next}`,
  ];
  const bar = sign.paint('▌');
  return [
    ...wrapText(`${sign.shape} ${headline}`, width - 2).map((line) => sign.paint(paint.bold(line))),
    ...texts.flatMap((text) => wrapText(text, width - 4).map((line) => `  ${line}`)),
  ].map((line) => `${bar} ${line}`);
}

function cardBlock(
  { card, today }: MyNumberReport,
  { words, width, paint }: MyNumberPage,
): readonly string[] {
  const { expiry, expiryUnknown } = words.myNumber.card;
  const date = card.expiryDate;
  const lines = [
    cardName(words, card),
    date === null ? expiryUnknown : fillIn(expiry, { date: dateText(words, date) }),
  ];
  const day = fillIn(words.terminal.report.judgedOn, { date: dateText(words, today) });
  return [...lines.flatMap((text) => wrapText(text, width)), ...wrapText(day, width).map(paint.dim)];
}

export function revocationBlock(page: MyNumberPage): readonly string[] {
  const { headings, revocation } = page.words.myNumber;
  const [first = '', ...more] = [revocation.text, revocation.official].flatMap((text) =>
    wrapText(text, page.width - 4),
  );
  const { paint } = page;
  return [
    ...headingLines(headings.revocation, page),
    `  ${paint.open('○')} ${first}`,
    ...more.map((line) => `    ${line}`),
  ];
}
