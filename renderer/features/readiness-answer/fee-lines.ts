// A fee in words: always a range where the amount hangs on what is granted, never one figure.

import type { ProcedureFee } from '../../../src/readiness/procedure-fees.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';

/** @returns the amount, and what comes on top or may be taken off. */
export function feeLines(
  { readiness: { fees: said, feeSubjects, feeChannels } }: Pick<ReadinessWords, 'readiness'>,
  { subject, channel, range }: ProcedureFee,
): readonly string[] {
  const { least, most, fees, reducedAtCounter } = range;
  const amount =
    most.yen === 0
      ? said.free
      : least.yen === most.yen
        ? fillIn(said.one, { yen: yen(least.yen) })
        : fillIn(said.range, { least: yen(least.yen), most: yen(most.yen) });
  const payments = fees.map(({ paymentFee }) => paymentFee);
  const [low, high] = [Math.min(...payments), Math.max(...payments)];
  const payment =
    low === high
      ? fillIn(said.paymentFeeOne, { yen: yen(low) })
      : fillIn(said.paymentFee, { least: yen(low), most: yen(high) });
  return [
    fillIn(said.line, { subject: feeSubjects[subject], channel: feeChannels[channel], amount }),
    ...(high === 0 ? [] : [payment]),
    ...(reducedAtCounter === undefined ? [] : [fillIn(said.reduced, { yen: yen(reducedAtCounter) })]),
  ];
}

/** 27,000 */
function yen(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
