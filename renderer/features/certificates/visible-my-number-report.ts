// A report of a My Number card whose every text from the card is harmless to look at, whoever shows it.

import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { visibleField, visibleFinding } from '../document/visible-report.ts';

export function visibleMyNumberReport(report: MyNumberReport): MyNumberReport {
  return {
    ...report,
    fields: report.fields.map(visibleField),
    findings: report.findings.map(visibleFinding),
    certificates: report.certificates.map((certificate) => ({
      ...certificate,
      findings: certificate.findings.map(visibleFinding),
    })),
  };
}
