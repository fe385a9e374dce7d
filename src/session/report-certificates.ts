// The two certificates of a My Number card, and the proof that the card has the key of one, in the plain form of the report.

import type { MyNumberCard } from '../cards/my-number-card/document.ts';
import { CERTIFICATE_USES, type CertificateUse, type ReportCertificate } from '../report/my-number-report.ts';
import type { ReportFinding, ReportSignature } from '../report/report.ts';
import { type JstDate, daysBetween, instantToJst } from '../time/jst-date.ts';
import type { CertificateEvidence, JpkiEvidence } from '../trust/jpki/evidence.ts';
import { type AbsentSignature, type SignedData, isAbsent } from '../trust/signed-data.ts';

export interface JudgedCard {
  readonly card: MyNumberCard;
  readonly evidence: JpkiEvidence;
  readonly today: JstDate;
}

/** @param findings of the whole report */
export function reportCertificates(
  judged: JudgedCard,
  findings: readonly ReportFinding[],
): readonly ReportCertificate[] {
  return CERTIFICATE_USES.map((use) => reportCertificate(use, judged, findings));
}

function reportCertificate(
  use: CertificateUse,
  { card, evidence, today }: JudgedCard,
  findings: readonly ReportFinding[],
): ReportCertificate {
  const { state } = card.jpki.certificates[use];
  const certificate = evidence.certificates[use];
  const readable = state === 'read' && certificate?.status === 'parsed';
  const dates = certificate?.status === 'parsed' ? certificate.dates.signer : null;
  const notAfter = dates && instantToJst(dates.notAfter);
  return {
    use,
    present: isPresent(use, card),
    readable,
    state: state === 'read' && !readable ? 'malformed' : state,
    notBefore: dates && instantToJst(dates.notBefore),
    notAfter,
    validity: dates && dates.status,
    daysLeft: notAfter && daysBetween(today, notAfter),
    chain: chainOf(certificate),
    anchorSha256: anchorOf(certificate),
    findings: findings.filter((finding) => isAbout(use, finding)),
  };
}

/** What lies there decides; for a file nobody opened, what the card says of it. */
function isPresent(use: CertificateUse, { jpki }: MyNumberCard): boolean | null {
  const { state } = jpki.certificates[use];
  if (state === 'read' || state === 'malformed') return true;
  if (state === 'absent') return false;
  const issued = jpki.issued[use];
  return issued === 'unknown' ? null : issued === 'issued';
}

function chainOf(certificate: CertificateEvidence | null): ReportCertificate['chain'] {
  if (certificate?.status !== 'parsed') return 'not-checked';
  const { status } = certificate.issuer;
  return status === 'anchored' || status === 'invalid' ? status : 'not-anchored';
}

function anchorOf(certificate: CertificateEvidence | null): string | null {
  if (certificate?.status !== 'parsed') return null;
  return certificate.issuer.status === 'anchored' ? certificate.issuer.anchor.sha256 : null;
}

/** Rules of one certificate carry its use in their names; rules over both name the one that does not hold. */
function isAbout(use: CertificateUse, { rule, params }: ReportFinding): boolean {
  return rule.startsWith(`jpki-${use}-`) || params?.['use'] === use;
}

/**
 * The signer is not described: the common name of its certificate is the holder's identifier in this service.
 */
export function reportPossession(
  data: SignedData | AbsentSignature,
  { possession, certificates }: JpkiEvidence,
): ReportSignature {
  const certificate = certificates['user-authentication'];
  const chain = chainOf(certificate);
  return {
    status: possession.status,
    algorithm: isAbsent(data) ? null : data.scheme,
    layout: possession.status === 'valid' ? possession.layout : null,
    signer: null,
    chain: chain === 'not-checked' ? 'not-anchored' : chain,
    anchorSha256: anchorOf(certificate),
  };
}
