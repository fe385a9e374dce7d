// A fee in words: one amount, or from the least to the most while the granted period is not known.

import { fillIn } from './fill-in.ts';
import type { ReadinessTexts } from './readiness-texts.ts';

type FeeTexts = Pick<ReadinessTexts, 'readiness'>;

export interface FeeLike {
  readonly yen: number;
  /** Paid on top at a convenience store or bank; 0 at the counter. */
  readonly paymentFee: number;
}

export interface FeeRangeLike {
  readonly least: FeeLike;
  readonly most: FeeLike;
  readonly fees: readonly FeeLike[];
  readonly reducedAtCounter?: number;
}

export interface FeeWords {
  readonly amount: string;
  /** What is paid on top; absent where nothing is. */
  readonly payment?: string;
  readonly reduced?: string;
}

export function feeRangeWords(words: FeeTexts, range: FeeRangeLike): FeeWords {
  const { fees } = words.readiness;
  const { least, most, reducedAtCounter } = range;
  const payments = range.fees.map(({ paymentFee }) => paymentFee);
  const payment = paymentText(words, Math.min(...payments), Math.max(...payments));
  return {
    amount:
      least.yen === most.yen
        ? amountText(words, most.yen)
        : fillIn(fees.range, { least: yenText(least.yen), most: yenText(most.yen) }),
    ...(payment !== undefined && { payment }),
    ...(reducedAtCounter !== undefined && {
      reduced: fillIn(fees.reduced, { yen: yenText(reducedAtCounter) }),
    }),
  };
}

export function feeWords(words: FeeTexts, { yen, paymentFee }: FeeLike): FeeWords {
  const payment = paymentText(words, paymentFee, paymentFee);
  return { amount: amountText(words, yen), ...(payment !== undefined && { payment }) };
}

function amountText({ readiness }: FeeTexts, yen: number): string {
  return yen === 0 ? readiness.fees.free : fillIn(readiness.fees.one, { yen: yenText(yen) });
}

function paymentText({ readiness }: FeeTexts, low: number, high: number): string | undefined {
  if (high === 0) return undefined;
  return low === high
    ? fillIn(readiness.fees.paymentFeeOne, { yen: yenText(low) })
    : fillIn(readiness.fees.paymentFee, { least: yenText(low), most: yenText(high) });
}

/** 27,000 */
function yenText(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
