// Every simulated card through the program: the outcome its story has, and the exit status that says so.

import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { PROFILE_NAMES } from '../../src/simulator/profiles/catalogue.ts';
import { type Expectation, expectationOf } from '../integration/expectation.ts';
import { failureOf, jsonOf, makeSurroundings, runProgram } from './run-program.ts';

const CARDS = new URL('../cards/', import.meta.url);
const STATUS = { authentic: 0, 'not-authentic': 1, undetermined: 1 } as const;

const surroundings = makeSurroundings();
afterAll(() => surroundings.remove());

/** Parsed as it stands; the comparison is what checks its shape. */
function expectationFor(profile: string): unknown {
  return JSON.parse(readFileSync(new URL(`${profile}/expect.json`, CARDS), 'utf8')) as unknown;
}

function read(profile: string) {
  return runProgram(['read', '--simulated', profile, '--json'], { surroundings });
}

describe.concurrent('read --simulated --json of a residence card', () => {
  it.each(PROFILE_NAMES)('%s prints its report, and nothing else anywhere', async (profile) => {
    const ended = await read(profile);
    const expected = expectationFor(profile) as Expectation;
    const report = jsonOf(ended) as Report;
    expect(expectationOf(report)).toEqual(expected);
    expect(report).toMatchObject({ simulated: true, trustProfile: 'simulator', today: '2026-11-20' });
    expect([ended.status, ended.err]).toEqual([STATUS[expected.outcome], '']);
  });
});

describe.concurrent('read --simulated --json of a card of another family', () => {
  const others = readdirSync(CARDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !PROFILE_NAMES.some((known) => known === name));

  it.each(others)('%s prints its report without a PIN, or its failure', async (profile) => {
    const ended = await read(profile);
    const expected = expectationFor(profile) as
      { failure: { code: string } } | { withoutPin: Report } | { withKey: Report };
    if ('failure' in expected) {
      expect([failureOf(ended).code, ended.status]).toEqual([expected.failure.code, 2]);
    } else {
      const { card, outcome } = 'withKey' in expected ? expected.withKey : expected.withoutPin;
      expect(jsonOf(ended)).toMatchObject({ simulated: true, trustProfile: 'simulator', card, outcome });
      expect(ended.status).toBe(STATUS[outcome]);
    }
    expect(ended.err).toBe('');
  });
});
