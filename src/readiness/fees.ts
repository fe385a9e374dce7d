// Fee of an application: by the day it is accepted, where it is filed and the period that is granted. The granted period
// is known only after the decision, so before it the answer is a range, never one figure.

import type { JstDate } from '../time/jst-date.ts';
import type { PeriodOfStay } from './period-of-stay.ts';
import { FEES, type FeeRow, type FeeSubject, type PeriodBand } from './tables/fees.ts';

export type FeeChannel = 'counter' | 'online';

export interface Fee {
  readonly yen: number;
  /** Paid on top at a convenience store or bank; 0 at the counter. */
  readonly paymentFee: number;
  readonly row: FeeRow;
}

export interface FeeQuestion {
  readonly subject: FeeSubject;
  readonly acceptedOn: JstDate;
  readonly channel: FeeChannel;
}

/** @returns undefined when the channel does not take the procedure, or the band cannot be told. */
export function feeFor(question: FeeQuestion, granted?: PeriodOfStay): Fee | undefined {
  return feeOfBand(question, granted === undefined ? undefined : bandOf(granted));
}

/** The same where the band is known and not the period. */
export function feeOfBand(question: FeeQuestion, band: PeriodBand | undefined): Fee | undefined {
  const row = rowsInForce(question).find((each) => each.band === 'any' || each.band === band);
  return row === undefined ? undefined : feeIn(row, question.channel);
}

export interface FeeRange {
  readonly least: Fee;
  readonly most: Fee;
  /** Every amount that may come out, by granted period, in the order of the table. */
  readonly fees: readonly Fee[];
  /** The reduced amount at the counter, with proof. */
  readonly reducedAtCounter?: number;
}

export function feeRange(question: FeeQuestion): FeeRange | undefined {
  const rows = rowsInForce(question);
  const fees = rows.map((row) => feeIn(row, question.channel)).filter((fee) => fee !== undefined);
  const [first] = fees;
  if (first === undefined) return undefined;
  const reduced = question.channel === 'counter' ? rows[0]?.reducedAtCounter : undefined;
  return {
    least: fees.reduce((a, b) => (b.yen < a.yen ? b : a), first),
    most: fees.reduce((a, b) => (b.yen > a.yen ? b : a), first),
    fees,
    ...(reduced === undefined ? {} : { reducedAtCounter: reduced }),
  };
}

/**
 * The band of a granted period. Choice: 無期限 (変更 to 高度専門職2号) counts as five years or more. Periods in days are at
 * most 90 and fall into the first band; a longer one in days is not guessed.
 */
export function bandOf(granted: PeriodOfStay): PeriodBand | undefined {
  if (granted.kind === 'indefinite') return 'from-5-years';
  if (granted.kind === 'days') return granted.days <= 90 ? 'up-to-3-months' : undefined;
  const { months } = granted;
  if (months <= 3) return 'up-to-3-months';
  if (months <= 6) return 'over-3-up-to-6-months';
  if (months < 12) return 'over-6-months-under-1-year';
  if (months === 12) return 'one-year';
  if (months < 36) return 'over-1-under-3-years';
  return months < 60 ? 'from-3-under-5-years' : 'from-5-years';
}

function rowsInForce({ subject, acceptedOn }: FeeQuestion): readonly FeeRow[] {
  return FEES.filter(
    (row) =>
      row.subject === subject &&
      (row.from === undefined || row.from <= acceptedOn) &&
      (row.through === undefined || row.through >= acceptedOn),
  );
}

function feeIn(row: FeeRow, channel: FeeChannel): Fee | undefined {
  if (channel === 'counter') return { yen: row.counter, paymentFee: 0, row };
  return row.online === undefined ? undefined : { yen: row.online, paymentFee: row.onlinePaymentFee, row };
}
