// Evidence and findings in the plain form of the report.

import type { ReportFinding, ReportSignature, ReportSigner } from '../report/report.ts';
import type { Finding } from '../rules/rule.ts';
import { citationText } from '../spec/cite.ts';
import { instantToJst } from '../time/jst-date.ts';
import type { Evidence } from '../trust/evidence.ts';
import { type AbsentSignature, type SignedData, isAbsent } from '../trust/signed-data.ts';

export function reportSignature(data: SignedData | AbsentSignature, evidence: Evidence): ReportSignature {
  const { signature, chain } = evidence;
  return {
    status: signature.status,
    algorithm: isAbsent(data) ? null : data.scheme,
    layout: signature.status === 'valid' ? signature.layout : null,
    signer: reportSigner(evidence),
    chain: chain.status === 'not-checked' ? 'not-anchored' : chain.status,
    anchorSha256: chain.status === 'anchored' ? chain.anchor.sha256 : null,
  };
}

function reportSigner({ signer, dates }: Evidence): ReportSigner | null {
  if (signer.status !== 'parsed' || dates.signer === null) return null;
  const { subject, issuer, serial } = signer.certificate;
  const { notBefore, notAfter } = dates.signer;
  return { subject, issuer, serial, notBefore: instantToJst(notBefore), notAfter: instantToJst(notAfter) };
}

export function reportFindings(findings: readonly Finding[]): readonly ReportFinding[] {
  return findings.map(({ rule, status, onFail, reason, params, citation }) => ({
    rule,
    status,
    weight: onFail,
    ...(reason !== undefined && { reason }),
    ...(params !== undefined && { params }),
    citation: citationText(citation),
  }));
}
