// The fee of the procedure as a range: the amount hangs on the period that is granted, which nobody knows before.

import type { Evaluation } from '../../readiness/evaluate.ts';
import { feesOf, type ProcedureFee } from '../../readiness/procedure-fees.ts';
import { LINKS } from '../../readiness/tables/links.ts';
import { feeRangeWords } from '../../words/fee-words.ts';
import { fillIn } from '../../words/fill-in.ts';
import { dateText } from '../../words/value-words.ts';
import { heading, indented, type ReadinessPage } from './render-readiness-page.ts';

export function feesBlock({ procedure, combo, today }: Evaluation, page: ReadinessPage): readonly string[] {
  const lines = feesOf([procedure, ...combo], today).flatMap((fee) => feeTexts(fee, page));
  if (lines.length === 0) return [];
  const { readiness } = page.texts;
  const onDay = fillIn(readiness.fees.acceptedOn, { date: dateText(page.texts, today) });
  return [
    ...heading(readiness.headings.fees, page),
    ...[...new Set(lines)].flatMap((text) => indented(text, 2, page)),
    ...[onDay, LINKS.fees.url].flatMap((text) => indented(text, 2, page)).map((line) => page.paint.dim(line)),
  ];
}

function feeTexts({ subject, channel, range }: ProcedureFee, { texts }: ReadinessPage): readonly string[] {
  const { fees, feeSubjects, feeChannels } = texts.readiness;
  const { amount, payment, reduced } = feeRangeWords(texts, range);
  const line = fillIn(fees.line, { subject: feeSubjects[subject], channel: feeChannels[channel], amount });
  return [line, payment, reduced].filter((text) => text !== undefined);
}
