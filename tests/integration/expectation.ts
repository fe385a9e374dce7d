// What tests/cards/<profile>/expect.json says about a card: everything in a report that a person could act on, in a form
// that is read and edited by hand. See tests/cards/README.md.

import type { Report } from '../../src/report/report.ts';

export interface Expectation {
  readonly card: Report['card'];
  readonly outcome: Report['outcome'];
  readonly signature: { readonly status: string; readonly chain: string };
  readonly fields: Readonly<Record<string, ExpectedField>>;
  readonly images: Readonly<Record<string, ExpectedImage>>;
  readonly findings: Readonly<Record<string, ExpectedFinding>>;
}

interface ExpectedField {
  readonly state: string;
  readonly value: string | null;
  readonly raw: string | null;
  readonly signed: boolean;
  readonly source: string;
  readonly encoding?: string;
}

interface ExpectedImage {
  readonly state: string;
  readonly width: number;
  readonly height: number;
  readonly signed: boolean;
  readonly source: string;
}

interface ExpectedFinding {
  readonly status: string;
  readonly reason?: string;
}

export function expectationOf(report: Report): Expectation {
  const { card, outcome, signature } = report;
  return {
    card,
    outcome,
    signature: { status: signature.status, chain: signature.chain },
    fields: byKey(report.fields, ({ id, state, value, raw, signed, source, encoding }) => [
      id,
      { state, value, raw, signed, source, ...(encoding && { encoding }) },
    ]),
    images: byKey(report.images, ({ id, state, width, height, signed, source }) => [
      id,
      { state, width, height, signed, source },
    ]),
    findings: byKey(report.findings, ({ rule, status, reason }) => [
      rule,
      { status, ...(reason !== undefined && { reason }) },
    ]),
  };
}

/** Indented, with each field, image and finding on a line of its own. */
export function expectationText(expectation: Expectation): string {
  const indented = JSON.stringify(expectation, null, 2);
  const oneLineEach = indented.replace(
    /\{\s+("(?:state|status|kind)"[^{}]*?)\s+\}/g,
    (_, members: string) => {
      return `{ ${members.replace(/\n\s+/g, ' ')} }`;
    },
  );
  return `${oneLineEach}\n`;
}

/** A key that appears twice would hide an entry, so it is an error. */
function byKey<T, V>(entries: readonly T[], toEntry: (entry: T) => readonly [string, V]): Record<string, V> {
  const keyed = entries.map(toEntry);
  const keys = new Set(keyed.map(([key]) => key));
  if (keys.size !== keyed.length) throw new Error('two entries of one name');
  return Object.fromEntries(keyed);
}
