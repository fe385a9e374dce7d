// What a reading of a My Number card answers of the readiness facts. Most of it needs no PIN: that the card is there, its
// tries, and the certificate for log-in.

import type {
  CertificateUse,
  MyNumberReport,
  ReportCertificate,
  TriesLeft,
} from '../report/my-number-report.ts';
import { ageOn, parseIsoDate, type JstDate } from '../time/jst-date.ts';
import { known, UNKNOWN, type Fact } from './fact.ts';
import type { AuthState, Facts } from './facts.ts';

export interface MyNumberFacts {
  /** Only what the card says; to be laid over other facts with mergeFacts. */
  readonly facts: Partial<Facts>;
  /** To compare with the birth date of a residence card; only where a PIN opened it. */
  readonly birthDate?: JstDate;
}

/**
 * Choice: a certificate that no published CA is known to have issued answers nothing, and a card with anything wrong about
 * its signatures answers nothing at all: "ready" is not built on what anybody may have written.
 */
export function factsFromMyNumberReport(report: MyNumberReport): MyNumberFacts {
  if (report.outcome === 'not-authentic') return { facts: {} };
  const { tries, card, today } = report;
  const auth = certificateOf(report, 'user-authentication');
  const sign = certificateOf(report, 'digital-signature');
  const birthDate = birthDateOf(report);
  return {
    facts: {
      myNumberCard: known('present', 'certificate'),
      // Nothing signs it; beside a certificate nobody is known to have issued it would be worth nothing.
      myNumberCardExpiry: auth !== undefined && isAnchored(auth) ? dateFact(card.expiryDate) : UNKNOWN,
      authCertificate: stateOf(auth),
      authCertificateExpiry: expiryOf(auth),
      authTries: triesOf(tries.userAuthentication),
      signCertificate: stateOf(sign),
      signCertificateExpiry: expiryOf(sign),
      signTries: triesOf(tries.digitalSignature),
      age: birthDate === undefined ? UNKNOWN : known(ageOn(birthDate, today), 'certificate'),
    },
    ...(birthDate !== undefined && { birthDate }),
  };
}

function certificateOf({ certificates }: MyNumberReport, use: CertificateUse): ReportCertificate | undefined {
  return certificates.find((certificate) => certificate.use === use);
}

/** 'valid' means issued, and in date: whether it was revoked since, no card says. */
function stateOf(certificate: ReportCertificate | undefined): Fact<AuthState> {
  if (certificate === undefined) return UNKNOWN;
  const { present, state, validity } = certificate;
  if (present === false || state === 'absent') return known('absent', 'certificate');
  if (!isAnchored(certificate) || validity === null || validity === 'not-yet-valid') return UNKNOWN;
  return known(validity, 'certificate');
}

function expiryOf(certificate: ReportCertificate | undefined): Fact<JstDate> {
  return certificate !== undefined && isAnchored(certificate) ? dateFact(certificate.notAfter) : UNKNOWN;
}

function isAnchored({ chain }: ReportCertificate): boolean {
  return chain === 'anchored';
}

function triesOf(tries: TriesLeft): Fact<number> {
  if (tries === 'unknown') return UNKNOWN;
  return known(tries === 'blocked' ? 0 : tries, 'certificate');
}

function dateFact(date: JstDate | null): Fact<JstDate> {
  return date === null ? UNKNOWN : known(date, 'certificate');
}

/** Two places on the card may say it; where they differ, neither is taken. */
function birthDateOf({ fields }: MyNumberReport): JstDate | undefined {
  const values = fields.filter(({ id, state }) => id === 'birthDate' && state === 'read');
  const dates = new Set(values.map(({ value }) => (value === null ? undefined : parseIsoDate(value))));
  const [date] = dates;
  return dates.size === 1 ? date : undefined;
}
