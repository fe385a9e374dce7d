// A report whose every text from the card is harmless to look at, whoever shows it.

import type { Report, ReportField, ReportFinding } from '../../../src/report/report.ts';
import { visibleCardText } from '../../text/visible-text.ts';

export function visibleReport(report: Report): Report {
  return {
    ...report,
    fields: report.fields.map(visibleField),
    findings: report.findings.map(visibleFinding),
    signature: { ...report.signature, signer: visibleSigner(report.signature.signer) },
  };
}

export function visibleField<Field extends ReportField>(field: Field): Field {
  const shown = (text: string | null): string | null => (text === null ? null : visibleCardText(text));
  return { ...field, value: shown(field.value), raw: shown(field.raw) };
}

export function visibleFinding(finding: ReportFinding): ReportFinding {
  if (finding.params === undefined) return finding;
  const params = Object.entries(finding.params).map(
    ([name, value]) => [name, typeof value === 'string' ? visibleCardText(value) : value] as const,
  );
  return { ...finding, params: Object.fromEntries(params) };
}

function visibleSigner(signer: Report['signature']['signer']): Report['signature']['signer'] {
  return (
    signer && { ...signer, subject: visibleCardText(signer.subject), issuer: visibleCardText(signer.issuer) }
  );
}
