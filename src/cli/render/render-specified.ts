// A report of a specified card for a terminal: one card, what became of each half, then the halves themselves. The mark stands
// at both ends, as on every report.

import type { ReportFinding } from '../../report/report.ts';
import type { SpecifiedReport } from '../../report/specified-report.ts';
import { dateText } from '../../words/value-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { cardName } from '../../words/card-words.ts';
import { wrapText } from './layout.ts';
import { headingLines, joinBlocks, toText } from './page.ts';
import { revocationBlock } from './render-my-number.ts';
import { createMyNumberPage, type MyNumberPage, type MyNumberSurface } from './render-my-number-page.ts';
import { certificatesBlock, holderBlock, triesBlock } from './render-my-number-parts.ts';
import { markLines, outcomeBlock } from './render-report.ts';
import { notPrintedBlock, otherFieldsBlock } from './report-fields.ts';
import { axesBlock, findingLines, findingsBlock } from './report-findings.ts';
import { imagesBlock } from './report-images.ts';
import { linkBlock, signatureBlock } from './report-signature.ts';
import { sanitise } from './sanitise.ts';

export function renderSpecifiedReport(report: SpecifiedReport, surface: MyNumberSurface): string {
  const page = createMyNumberPage(surface);
  const marks = markLines(report, page);
  return toText(
    joinBlocks([
      marks,
      outcomeBlock(report, page),
      jointBlock(report, page),
      ...residenceBlocks(report, page),
      ...myNumberBlocks(report, page),
      linkBlock(report, page),
      marks,
    ]),
  );
}

/** What became of each half, and where the channel ended if it did. */
function jointBlock(report: SpecifiedReport, page: MyNumberPage): readonly string[] {
  const joint = report.findings.filter((finding) => isJoint(finding) && finding.status !== 'not-applicable');
  return [
    ...headingLines(page.words.terminal.headings.findings, page),
    ...joint.flatMap((finding) => [
      ...findingLines(finding, page),
      ...(finding.status === 'not-checked' ? codeLines(report, page) : []),
    ]),
  ];
}

function codeLines({ specified: { residence } }: SpecifiedReport, page: MyNumberPage): readonly string[] {
  if (residence.state === 'read' || residence.failure === undefined) return [];
  const { code, facts } = residence.failure;
  const parts = [code, facts['step'], facts['sw']].filter((part) => typeof part === 'string');
  const line = `${page.words.terminal.failure.code}: ${parts.join('  ')}`;
  return wrapText(sanitise(line), page.width - 4).map((text) => `    ${text}`);
}

function residenceBlocks(report: SpecifiedReport, page: MyNumberPage): readonly (readonly string[])[] {
  if (report.specified.residence.state === 'not-read') return [];
  return [
    notPrintedBlock(report, page),
    otherFieldsBlock(report, page),
    imagesBlock(report, page),
    axesBlock(report, page),
    findingsBlock({ findings: report.findings.filter((finding) => !isJoint(finding)) }, page),
    signatureBlock(report, page),
  ];
}

function myNumberBlocks(
  { specified: { myNumber } }: SpecifiedReport,
  page: MyNumberPage,
): readonly (readonly string[])[] {
  const { words, width } = page;
  const { expiry, expiryUnknown } = words.myNumber.card;
  const date = myNumber.card.expiryDate;
  const validity = date === null ? expiryUnknown : fillIn(expiry, { date: dateText(words, date) });
  return [
    [
      ...headingLines(cardName(words, myNumber.card), page),
      ...wrapText(validity, width - 2).map((line) => `  ${line}`),
    ],
    certificatesBlock(myNumber, page),
    triesBlock(myNumber.tries, page),
    revocationBlock(page),
    holderBlock(myNumber.fields, page),
    findingsBlock(myNumber, page),
  ];
}

/** Of the card as a whole (src/rules/specified-card). */
function isJoint({ rule }: ReportFinding): boolean {
  return rule.startsWith('sc-');
}
