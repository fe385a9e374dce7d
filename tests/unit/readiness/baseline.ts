// The baseline person of the readiness cases, with changes: the vocabulary of the tests of the rules.

import { readFileSync } from 'node:fs';
import { readFacts, type FactsFile } from '../../../src/readiness/facts-file.ts';
import { evaluate, type CheckResult, type Evaluation } from '../../../src/readiness/evaluate.ts';
import type { Question } from '../../../src/readiness/situation.ts';
import type { CheckCode } from '../../../src/readiness/tables/check-codes.ts';

export type Input = Readonly<Record<string, unknown>>;

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly input: Input;
  readonly expected: {
    readonly verdict: string;
    readonly blocks: readonly string[];
    readonly warnings: readonly string[];
    readonly info: readonly string[];
    readonly route?: string;
  };
}

export interface CaseFile {
  readonly baseline: Input;
  readonly cases: readonly Case[];
}

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8'));
}

export const CASES = readJson('readiness-cases.json') as CaseFile;

export function factsFile(input: Input): Extract<FactsFile, { ok: true }> {
  const file = readFacts({ ...CASES.baseline, ...input });
  if (!file.ok) throw new Error(`baseline with changes is not valid: ${JSON.stringify(file.errors)}`);
  return file;
}

export function question(input: Input = {}): Question {
  const { facts, procedure, combo, today } = factsFile(input);
  if (procedure === undefined || today === undefined) throw new Error('the baseline names both');
  return { facts, procedure, combo, today };
}

export function evaluated(input: Input = {}): Evaluation {
  return evaluate(question(input));
}

export function checkOf(code: CheckCode, input: Input = {}): CheckResult {
  const result = evaluated(input).checks.find((check) => check.code === code);
  if (result === undefined) throw new Error(`no check ${code}`);
  return result;
}
