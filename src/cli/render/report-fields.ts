// The fields of a report: first, and as large as a terminal can, those that are no longer printed on the card.

import { FIELDS_NO_LONGER_PRINTED } from '../../report/field-order.ts';
import type { Report, ReportField } from '../../report/report.ts';
import { type FieldWords, fieldWords, isShown } from '../../words/field-words.ts';
import { provenanceText } from './provenance.ts';
import { type Cell, rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { headingLines, type Page } from './page.ts';
import { sanitise } from './sanitise.ts';

const INDENT = 2;
const VALUE_INDENT = 4;
const GAP = 2;
const MAX_LABEL_WIDTH = 30;
/** Narrower than this, a value stands below its label instead of beside it. */
const MIN_VALUE_WIDTH = 20;

const NOT_PRINTED: ReadonlySet<string> = new Set(FIELDS_NO_LONGER_PRINTED);

/** Generation 1 says instead where these items are: in the picture of its front. */
export function notPrintedBlock(report: Report, page: Page): readonly string[] {
  const { words, width } = page;
  if (report.card.generation === 1) return wrapText(words.terminal.report.generation1, width);
  const fields = report.fields.filter((field) => NOT_PRINTED.has(field.id) && isShown(report, field));
  return [
    ...headingLines(words.terminal.headings.notPrinted, page),
    ...fields.flatMap((field) => ['', ...largeField(report, field, page)]),
    '',
    ...dateOfIssue(page),
  ];
}

export function otherFieldsBlock(report: Report, page: Page): readonly string[] {
  const fields = report.fields.filter((field) => !NOT_PRINTED.has(field.id) && isShown(report, field));
  if (fields.length === 0) return [];
  const rightWidth = Math.max(...fields.map((field) => textWidth(provenanceText(page, report, field))));
  const heading = headingLines(page.words.terminal.headings.fields, page);
  return [...heading, ...fields.flatMap((field) => fieldRow(report, field, page, rightWidth))];
}

function largeField(report: Report, field: ReportField, page: Page): readonly string[] {
  const { paint } = page;
  const words = fieldWords(page.words, report, field);
  const right = provenanceText(page, report, field);
  const value = sanitise([words.text, ...(words.days === undefined ? [] : [words.days])].join('   '));
  return [
    ...labelLines(words, page),
    ...valueAndProvenance({ value, right, paint: (text) => paint.bold(datePaint(words, page)(text)) }, page),
    ...noteLines(words, page, VALUE_INDENT),
  ];
}

/** 交付年月日 has no tag on any chip; people look for it, so its line says so. */
function dateOfIssue(page: Page): readonly string[] {
  const { text, label, official } = page.words.fields.notOnChip.dateOfIssue;
  const lines = wrapText(text, page.width - VALUE_INDENT).map((line) => ' '.repeat(VALUE_INDENT) + line);
  return [...labelLines({ label, ...(official !== label && { official }) }, page), ...lines];
}

function labelLines(
  words: Pick<FieldWords, 'label' | 'official'>,
  { width, paint }: Page,
): readonly string[] {
  const text = words.official === undefined ? words.label : `${words.label}  ${words.official}`;
  return wrapText(text, width - INDENT).map((line) => ' '.repeat(INDENT) + paint.dim(line));
}

function valueAndProvenance(
  { value, right, paint }: { value: string; right: string; paint: (text: string) => string },
  page: Page,
): readonly string[] {
  const rightWidth = textWidth(right);
  const valueWidth = page.width - VALUE_INDENT - GAP - rightWidth;
  if (valueWidth < MIN_VALUE_WIDTH) {
    const indent = ' '.repeat(VALUE_INDENT);
    const lines = wrapText(value, page.width - VALUE_INDENT).map((line) => indent + paint(line));
    return [
      ...lines,
      ...wrapText(right, page.width - VALUE_INDENT).map((line) => indent + page.paint.dim(line)),
    ];
  }
  const cells: Cell[] = [
    { lines: wrapText(value, valueWidth), width: valueWidth, paint },
    { lines: [right], width: rightWidth, paint: page.paint.dim },
  ];
  return rowLines(cells, VALUE_INDENT);
}

function fieldRow(report: Report, field: ReportField, page: Page, rightWidth: number): readonly string[] {
  const words = fieldWords(page.words, report, field);
  const text = sanitise([words.text, ...(words.days === undefined ? [] : [words.days])].join('  '));
  const right = provenanceText(page, report, field);
  const labelWidth = Math.min(MAX_LABEL_WIDTH, Math.floor(page.width * 0.36));
  const valueWidth = page.width - INDENT - labelWidth - GAP - GAP - rightWidth;
  if (valueWidth < MIN_VALUE_WIDTH) {
    return [
      ...labelLines(words, page),
      ...valueAndProvenance({ value: text, right, paint: datePaint(words, page) }, page),
      ...noteLines(words, page, VALUE_INDENT),
    ];
  }
  const official = words.official === undefined ? [] : wrapText(words.official, labelWidth);
  const cells: Cell[] = [
    { lines: [...wrapText(words.label, labelWidth), ...official], width: labelWidth, paint: page.paint.dim },
    { lines: wrapText(text, valueWidth), width: valueWidth, paint: datePaint(words, page) },
    { lines: [right], width: rightWidth, paint: page.paint.dim },
  ];
  return [...rowLines(cells, INDENT), ...noteLines(words, page, INDENT + labelWidth + GAP)];
}

function noteLines({ notes }: FieldWords, { width, paint }: Page, indent: number): readonly string[] {
  return notes.flatMap((note) =>
    wrapText(`! ${note}`, width - indent).map((line) => ' '.repeat(indent) + paint.open(line)),
  );
}

function datePaint({ isPast }: FieldWords, { paint }: Page): (text: string) => string {
  return isPast ? paint.open : (text) => text;
}
