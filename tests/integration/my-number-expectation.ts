// What tests/cards/<profile>/expect.json says about a My Number card, without a PIN and with all of them, in a form that is
// read and edited by hand. See tests/cards/README.md.

import type { MyNumberReport } from '../../src/report/my-number-report.ts';

export interface MyNumberExpectation {
  readonly withoutPin: ExpectedReport;
  readonly withPins: ExpectedReport;
}

export interface ExpectedReport {
  readonly card: MyNumberReport['card'];
  readonly outcome: string;
  readonly signature: { readonly status: string; readonly chain: string };
  readonly tries: MyNumberReport['tries'];
  readonly certificates: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly findings: Readonly<Record<string, unknown>>;
}

export function expectedReport(report: MyNumberReport): ExpectedReport {
  const { card, outcome, signature, tries, certificates, fields, findings } = report;
  return {
    card,
    outcome,
    signature: { status: signature.status, chain: signature.chain },
    tries,
    certificates: Object.fromEntries(
      certificates.map(({ use, present, state, notBefore, notAfter, validity, daysLeft, chain }) => [
        use,
        { state, present, notBefore, notAfter, validity, daysLeft, chain },
      ]),
    ),
    fields: Object.fromEntries(
      fields.map(({ id, state, value, raw, signed, source }) => [
        `${id} ${source}`,
        { state, value, raw, signed },
      ]),
    ),
    findings: Object.fromEntries(
      findings.map(({ rule, status, reason }) => [rule, { status, ...(reason !== undefined && { reason }) }]),
    ),
  };
}

/** Indented, with each certificate, field and finding on a line of its own. */
export function expectationText(expectation: unknown): string {
  const oneLineEach = JSON.stringify(expectation, null, 2).replace(
    /\{\s+("(?:state|status|kind|userAuthentication|code)"[^{}]*?)\s+\}/g,
    (_, members: string) => `{ ${members.replace(/\n\s+/g, ' ')} }`,
  );
  return `${oneLineEach}\n`;
}
