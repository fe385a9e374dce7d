// Capture of a My Number card to report, without the card. The same capture, trust and clock give the same report on any
// day of the week.

import { decodeMyNumberCard } from '../cards/my-number-card/decode.ts';
import type { StoredCertificate } from '../cards/my-number-card/jpki/document.ts';
import { possessionSignedData } from '../cards/my-number-card/jpki/signed-data.ts';
import type { MyNumberReport } from '../report/my-number-report.ts';
import { evaluateRules } from '../rules/evaluate.ts';
import type { ResidenceCardFacts } from '../rules/my-number-card/context.ts';
import { MY_NUMBER_CARD_RULES } from '../rules/my-number-card/registry.ts';
import { outcomeOf } from '../rules/outcome.ts';
import type { Clock } from '../time/clock.ts';
import { instantToJst } from '../time/jst-date.ts';
import type { JpkiTrust } from '../trust/jpki/card-ca.ts';
import { type PresentedCertificates, verifyJpki } from '../trust/jpki/verify-jpki.ts';
import type { MyNumberReading } from './read-my-number.ts';
import { reportCertificates, reportPossession } from './report-certificates.ts';
import { reportHolder } from './report-holder.ts';
import { reportFindings } from './report-signature.ts';

export interface MyNumberJudgingTools {
  readonly clock: Clock;
  /** Its profile decides whether the report may go unmarked. */
  readonly trust: JpkiTrust;
  /** Of a residence card read in the same sitting. */
  readonly residenceCard?: ResidenceCardFacts;
}

/**
 * @param simulated whether the octets came from the simulator; such a result is marked for ever.
 * @throws AppError of the layer `format` when the file of 基本4情報 is not made as it should be.
 */
export async function judgeMyNumberReading(
  { capture, totals, elapsedMs }: MyNumberReading,
  simulated: boolean,
  { clock, trust, residenceCard }: MyNumberJudgingTools,
): Promise<MyNumberReport> {
  const instant = clock.now();
  const today = instantToJst(instant);
  const card = decodeMyNumberCard(capture);
  const { certificates, caCertificates } = card.jpki;
  const possession = possessionSignedData(capture.jpki);
  const presented = {
    certificates: octetsOf(certificates),
    caCertificates: octetsOf(caCertificates),
    possession,
  };
  const evidence = await verifyJpki(presented, trust, instant);
  const context = { card, evidence, today, ...(residenceCard && { residenceCard }) };
  const judged = evaluateRules(MY_NUMBER_CARD_RULES, context);
  const findings = reportFindings(judged);
  return {
    simulated,
    trustProfile: evidence.profile,
    today,
    card: { kind: 'my-number-card', generation: null, type: null, expiryDate: card.cardExpiry ?? null },
    outcome: outcomeOf(judged),
    fields: reportHolder(card, evidence),
    images: [],
    signature: reportPossession(possession, evidence),
    certificates: reportCertificates({ card, evidence, today }, findings),
    tries: {
      userAuthentication: card.tries['user-authentication'],
      digitalSignature: card.tries['digital-signature'],
      inputSupport: card.tries['input-support'],
    },
    findings,
    link: { ...totals, elapsedMs },
  };
}

function octetsOf(
  stored: Readonly<Record<'user-authentication' | 'digital-signature', StoredCertificate>>,
): PresentedCertificates['certificates'] {
  const octets = (certificate: StoredCertificate) =>
    certificate.state === 'read' ? certificate.der : undefined;
  return {
    'user-authentication': octets(stored['user-authentication']),
    'digital-signature': octets(stored['digital-signature']),
  };
}
