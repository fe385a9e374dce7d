import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RESIDENCE_CARD_RULES } from '../../../src/rules/registry.ts';
import { citationText } from '../../../src/spec/cite.ts';
import { REFERENCES } from '../../../src/spec/references.ts';

const RULES = new URL('../../../src/rules/residence-card/', import.meta.url);
const IDS = RESIDENCE_CARD_RULES.map(({ id }) => id);

describe('the list of rules', () => {
  it('has every rule that has a file, once', () => {
    const files = readdirSync(RULES).map((name) => name.replace(/\.ts$/, ''));
    expect([...IDS].sort()).toEqual(files.sort());
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  it.each(RESIDENCE_CARD_RULES)('has $id with a citation of a known edition', ({ citation }) => {
    expect(Object.keys(REFERENCES)).toContain(citation.reference);
    expect(citationText(citation)).toMatch(/^\S+(?: §\S.*)?$/);
  });

  it.each(IDS)('has tests for %s', (id) => {
    expect(id).toMatch(/^rc-[a-z]+(?:-[a-z0-9]+)+$/);
    expect(existsSync(new URL(`./residence-card/${id}.test.ts`, import.meta.url))).toBe(true);
  });

  it('lets few rules decide the outcome, and says which', () => {
    const weights = RESIDENCE_CARD_RULES.filter(({ onFail }) => onFail !== 'none').map(({ id, onFail }) => [
      id,
      onFail,
    ]);
    expect(Object.fromEntries(weights)).toEqual({
      'rc-check-code-matches': 'not-authentic',
      'rc-issuer-anchored': 'not-authentic',
      'rc-card-number-matches': 'not-authentic',
      'rc-face-entries-laid-out': 'undetermined',
      'rc-fields-readable': 'undetermined',
      'rc-signer-readable': 'undetermined',
      'rc-signed-layout-specified': 'undetermined',
    });
  });
});
