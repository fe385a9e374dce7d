// What tests/cards/<profile>/expect.json says about a specified card: with the delivery key and without it. The My Number half
// does not depend on the key, so it stands once.

import type { SpecifiedReport } from '../../src/report/specified-report.ts';
import { type Expectation, expectationOf } from './expectation.ts';
import { type ExpectedReport, expectedReport } from './my-number-expectation.ts';

interface ExpectedHalf extends Expectation {
  readonly residence: SpecifiedReport['specified']['residence'];
}

export interface SpecifiedExpectation {
  readonly version: string | null;
  readonly withKey: ExpectedHalf;
  readonly withoutKey: ExpectedHalf;
  readonly myNumber: ExpectedReport;
}

export function specifiedExpectation(
  withKey: SpecifiedReport,
  withoutKey: SpecifiedReport,
): SpecifiedExpectation {
  return {
    version: withKey.specified.version,
    withKey: half(withKey),
    withoutKey: half(withoutKey),
    myNumber: expectedReport(withKey.specified.myNumber),
  };
}

function half(report: SpecifiedReport): ExpectedHalf {
  const { card, ...rest } = expectationOf(report);
  return { card, residence: report.specified.residence, ...rest };
}

/** Indented, with each field, image, certificate and finding on a line of its own. */
export function specifiedExpectationText(expectation: SpecifiedExpectation): string {
  const oneLineEach = JSON.stringify(expectation, null, 2).replace(
    /\{\s+("(?:state|status|kind|userAuthentication|code)"[^{}]*?)\s+\}/g,
    (_, members: string) => `{ ${members.replace(/\n\s+/g, ' ')} }`,
  );
  return `${oneLineEach}\n`;
}
