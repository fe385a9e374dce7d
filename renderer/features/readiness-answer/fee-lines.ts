// A fee in words: always a range where the amount hangs on what is granted, never one figure.

import type { ProcedureFee } from '../../../src/readiness/procedure-fees.ts';
import { feeRangeWords } from '../../../src/words/fee-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessTexts } from '../../../src/words/readiness-texts.ts';

/** @returns the amount, and what comes on top or may be taken off. */
export function feeLines(
  texts: Pick<ReadinessTexts, 'readiness'>,
  { subject, channel, range }: ProcedureFee,
): readonly string[] {
  const { fees, feeSubjects, feeChannels } = texts.readiness;
  const { amount, payment, reduced } = feeRangeWords(texts, range);
  const line = fillIn(fees.line, { subject: feeSubjects[subject], channel: feeChannels[channel], amount });
  return [line, payment, reduced].filter((text) => text !== undefined);
}
