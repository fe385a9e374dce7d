// Which question comes next: only what the evaluation still needs, in the order of the table, what was skipped left out.

import type { CheckResult, Evaluation } from '../../../src/readiness/evaluate.ts';
import type { FactName } from '../../../src/readiness/facts.ts';
import type { CheckCode } from '../../../src/readiness/tables/check-codes.ts';
import { QUESTIONS } from './question-table.ts';

/** Warnings that are there because nobody has looked yet: the answer to the question takes them away. */
export const ASKED_FOR: Partial<Record<CheckCode, FactName>> = {
  'W-AUTH-UNVERIFIED': 'authCertificate',
  'W-SIGN-UNVERIFIED': 'signCertificate',
};

type Needs = Pick<Evaluation, 'missing' | 'overriding' | 'checks'>;

/** @returns every question still open, in order. */
export function openQuestions(evaluation: Needs, skipped: readonly FactName[]): readonly FactName[] {
  const wanted = new Set(wantedFacts(evaluation));
  return QUESTIONS.map(({ name }) => name).filter((name) => wanted.has(name) && !skipped.includes(name));
}

function wantedFacts({ missing, overriding, checks }: Needs): readonly FactName[] {
  if (overriding === null) return [...missing, ...checks.flatMap(factAskedFor)];
  // While the stay itself is at stake nothing is asked but whether an application is pending, which may change all of it.
  const filingUnknown = checks.some(({ reason }) => reason.key === 'stay-over-filing-unknown');
  return filingUnknown ? ['filedOn'] : [];
}

function factAskedFor({ code, state }: CheckResult): readonly FactName[] {
  const name = state === 'fail' ? ASKED_FOR[code] : undefined;
  return name === undefined ? [] : [name];
}
