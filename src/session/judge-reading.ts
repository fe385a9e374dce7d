// Capture to report: decoding, verifying and judging, all without the card. The same capture, anchors, tables and clock
// give the same report on any day of the week.

import { CARD_TYPES } from '../cards/card-kind.ts';
import type { CodeTables } from '../cards/residence-card/codes/code-table.ts';
import { decodeResidenceCard } from '../cards/residence-card/document.ts';
import type { Report } from '../report/report.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import { outcomeOf } from '../rules/outcome.ts';
import { RESIDENCE_CARD_RULES } from '../rules/registry.ts';
import type { Clock } from '../time/clock.ts';
import { instantToJst } from '../time/jst-date.ts';
import type { Anchors } from '../trust/anchors.ts';
import { verifySignedData } from '../trust/verify.ts';
import type { Reading } from './read-card.ts';
import { reportFields } from './report-fields.ts';
import { type CardImageBytes, reportImages, storedImages } from './report-images.ts';
import { reportFindings, reportSignature } from './report-signature.ts';
import type { VerificationAhead } from './verify-ahead.ts';

export interface JudgingTools {
  readonly clock: Clock;
  /** Of the use `residence-card`. Their profile decides whether the report may go unmarked. */
  readonly anchors: Anchors;
  readonly codes: CodeTables;
  /** Of the same clock and anchors. Absent: nothing was verified while the card was read. */
  readonly ahead?: Pick<VerificationAhead, 'evidenceOf'>;
}

export interface ReadingResult {
  readonly report: Report;
  readonly images: readonly CardImageBytes[];
}

/**
 * @param simulated whether the octets came from the simulator; such a result is marked for ever.
 * @throws AppError of the layer `format` when a file of the card is not made as specified.
 */
export async function judgeReading(
  reading: Reading,
  simulated: boolean,
  tools: JudgingTools,
): Promise<ReadingResult> {
  const { card, signedData } = decodeResidenceCard(reading.capture);
  const evidence =
    (await tools.ahead?.evidenceOf(reading.capture)) ??
    (await verifySignedData(signedData, tools.anchors, tools.clock.now()));
  const today = instantToJst(evidence.instant);
  const findings = evaluateRules(RESIDENCE_CARD_RULES, {
    card,
    typedCardNumber: reading.cardNumber,
    evidence,
    codes: tools.codes,
    today,
  });
  // What would be covered is not covered where no signature is.
  const signatureStored = evidence.signature.status !== 'absent';
  const report: Report = {
    simulated,
    trustProfile: evidence.profile,
    today,
    card: { ...CARD_TYPES[card.type], type: card.type },
    outcome: outcomeOf(findings),
    fields: reportFields(card, tools.codes, signatureStored),
    images: reportImages(card.images, signatureStored),
    signature: reportSignature(signedData, evidence),
    findings: reportFindings(findings),
    link: { ...reading.totals, elapsedMs: reading.elapsedMs },
  };
  return { report, images: storedImages(card.images) };
}
