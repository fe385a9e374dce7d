// Every simulated card, read and judged, against what its story says: tests/cards/<profile>/expect.json.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RESIDENCE_CARD_RULES } from '../../src/rules/registry.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { PROFILE_NAMES, loadProfile } from '../../src/simulator/profiles/catalogue.ts';
import { SPECIFIED_PROFILE_NAMES } from '../../src/simulator/specified-card/profiles/catalogue.ts';
import type { Expectation } from './expectation.ts';
import { expectationOf, expectationText } from './expectation.ts';
import { readSimulated } from './simulated-reading.ts';

const CARDS = new URL('../cards/', import.meta.url);

/** Parsed as it stands; the comparison is what checks its shape. */
function expectationFile(profile: string): string {
  return readFileSync(new URL(`${profile}/expect.json`, CARDS), 'utf8');
}

describe('simulated cards', () => {
  it('are exactly those that have an expectation', () => {
    const folders = readdirSync(CARDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const expected = folders
      .map(({ name }) => name)
      .filter((name) => existsSync(new URL(`${name}/expect.json`, CARDS)));
    expect(expected).toHaveLength(folders.length);
    expect(expected.sort()).toEqual(
      [...PROFILE_NAMES, ...MY_NUMBER_PROFILE_NAMES, ...SPECIFIED_PROFILE_NAMES].sort(),
    );
    expect(PROFILE_NAMES.length).toBeGreaterThanOrEqual(27);
  });

  it.each(PROFILE_NAMES)('%s yields what its story says', async (name) => {
    const expected: unknown = JSON.parse(expectationFile(name));
    const { report } = await readSimulated(name);
    expect(expectationOf(report)).toStrictEqual(expected);
  });

  it.each(PROFILE_NAMES)('%s states an answer to every rule, in the order they are shown', async (name) => {
    const { findings } = JSON.parse(expectationFile(name)) as Expectation;
    const { report } = await readSimulated(name);
    const rules = RESIDENCE_CARD_RULES.map(({ id }) => id);
    expect(Object.keys(findings)).toEqual(rules);
    expect(report.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each(PROFILE_NAMES)('%s has an expectation written in the common form', (name) => {
    const text = expectationFile(name);
    expect(expectationText(JSON.parse(text) as Expectation)).toBe(text);
  });

  it.each(PROFILE_NAMES)('%s is marked as simulated and judged by simulator trust', async (name) => {
    const { report } = await readSimulated(name);
    expect([report.simulated, report.trustProfile]).toEqual([true, 'simulator']);
    expect(report.today).toBe('2026-11-20');
    expect(report.card.type).toBe((await loadProfile(name)).type);
  });

  it('together show every outcome, and each field state that a whole card can have', () => {
    const all = PROFILE_NAMES.map((name) => JSON.parse(expectationFile(name)) as Expectation);
    const outcomes = new Set(all.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual(['authentic', 'not-authentic', 'undetermined']);
    const states = new Set(all.flatMap(({ fields }) => Object.values(fields).map(({ state }) => state)));
    expect([...states].sort()).toEqual(['empty', 'read']);
  });
});
