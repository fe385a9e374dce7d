// The fee of the procedure as a range: the amount hangs on the period that is granted, which nobody knows before.

import type { Evaluation } from '../../readiness/evaluate.ts';
import { feeRange, type FeeChannel, type FeeRange } from '../../readiness/fees.ts';
import { LINKS } from '../../readiness/tables/links.ts';
import type { FeeSubject } from '../../readiness/tables/fees.ts';
import { PROCEDURES, type ProcedureCode } from '../../readiness/tables/procedures.ts';
import { fillIn } from '../../words/fill-in.ts';
import { dateText } from '../../words/value-words.ts';
import { heading, indented, type ReadinessPage } from './render-readiness-page.ts';

/** Procedures without an entry have no fee in the table: nothing is said about them, which is not "free". */
const FEE_SUBJECTS: Partial<Record<ProcedureCode, readonly FeeSubject[]>> = {
  P1: ['certificate-of-eligibility'],
  P2: ['change-or-extension'],
  P3: ['change-or-extension'],
  P4: ['acquisition'],
  P5: ['authorized-employment'],
  P6: ['re-entry-single', 're-entry-multiple'],
  P7: ['other-activity'],
  PR: ['permanent-residence'],
  'REENTRY-ALONE': ['re-entry-single', 're-entry-multiple'],
  'ACTIVITY-ALONE': ['other-activity'],
};

export function feesBlock({ procedure, combo, today }: Evaluation, page: ReadinessPage): readonly string[] {
  const codes = [...new Set([procedure, ...combo])];
  const lines = codes.flatMap((code) =>
    channelsOf(code).flatMap((channel) =>
      (FEE_SUBJECTS[code] ?? []).flatMap((subject) => {
        const range = feeRange({ subject, acceptedOn: today, channel });
        return range === undefined ? [] : feeTexts({ subject, channel, range }, page);
      }),
    ),
  );
  if (lines.length === 0) return [];
  const { readiness } = page.texts;
  const onDay = fillIn(readiness.fees.acceptedOn, { date: dateText(page.texts, today) });
  return [
    ...heading(readiness.headings.fees, page),
    ...[...new Set(lines)].flatMap((text) => indented(text, 2, page)),
    ...[onDay, LINKS.fees.url].flatMap((text) => indented(text, 2, page)).map((line) => page.paint.dim(line)),
  ];
}

function channelsOf(code: ProcedureCode): readonly FeeChannel[] {
  return PROCEDURES[code].channel === 'online-system' ? ['online', 'counter'] : ['counter'];
}

function feeTexts(
  {
    subject,
    channel,
    range,
  }: { readonly subject: FeeSubject; readonly channel: FeeChannel; readonly range: FeeRange },
  { texts }: ReadinessPage,
): readonly string[] {
  const { fees, feeSubjects, feeChannels } = texts.readiness;
  const { least, most, fees: all, reducedAtCounter } = range;
  const amount =
    most.yen === 0
      ? fees.free
      : least.yen === most.yen
        ? fillIn(fees.one, { yen: yen(least.yen) })
        : fillIn(fees.range, { least: yen(least.yen), most: yen(most.yen) });
  const payments = all.map(({ paymentFee }) => paymentFee);
  const [low, high] = [Math.min(...payments), Math.max(...payments)];
  const payment =
    low === high
      ? fillIn(fees.paymentFeeOne, { yen: yen(low) })
      : fillIn(fees.paymentFee, { least: yen(low), most: yen(high) });
  return [
    fillIn(fees.line, { subject: feeSubjects[subject], channel: feeChannels[channel], amount }),
    ...(high === 0 ? [] : [payment]),
    ...(reducedAtCounter === undefined ? [] : [fillIn(fees.reduced, { yen: yen(reducedAtCounter) })]),
  ];
}

/** 27,000 */
function yen(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
