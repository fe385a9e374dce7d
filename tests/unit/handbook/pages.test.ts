import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/errors/catalogue.ts';
import {
  FAILURE_PAGES,
  handbookPage,
  isPageId,
  MY_NUMBER_RULE_PAGES,
  RESIDENCE_RULE_PAGES,
} from '../../../src/handbook/pages.ts';
import { MY_NUMBER_CARD_RULES } from '../../../src/rules/my-number-card/registry.ts';
import { RESIDENCE_CARD_RULES } from '../../../src/rules/registry.ts';
import { SPECIFIED_CARD_RULES } from '../../../src/rules/specified-card/registry.ts';
import { loadHandbookWords } from '../../../src/words/load-handbook-words.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { handbookFiles } from '../../generators/failures/markdown.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/failures', import.meta.url));
const ALL_PAGES = [...FAILURE_PAGES, ...RESIDENCE_RULE_PAGES, ...MY_NUMBER_RULE_PAGES];

describe('the failure handbook', () => {
  it('has a page for every code a failure can have', () => {
    expect([...FAILURE_PAGES].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('has a page for every rule', () => {
    const rules = [...RESIDENCE_CARD_RULES, ...SPECIFIED_CARD_RULES, ...MY_NUMBER_CARD_RULES].map(
      ({ id }) => id,
    );
    expect(rules.filter((id) => !isPageId(id))).toEqual([]);
  });

  it('lists the rules of a specified card as a whole with those of residence cards', () => {
    const residence: readonly string[] = RESIDENCE_RULE_PAGES;
    expect(SPECIFIED_CARD_RULES.filter(({ id }) => !residence.includes(id))).toEqual([]);
    expect(MY_NUMBER_RULE_PAGES.filter((id) => !/^(jpki|mnc)-/.test(id))).toEqual([]);
  });

  it.each(LANGUAGES)(
    'says on every page what happened, why, and what to tell support, in %s',
    async (language) => {
      const words = await loadHandbookWords(language);
      for (const id of ALL_PAGES) {
        const { title, happened, causes, tell } = handbookPage(words, id);
        expect([id, title === '', happened.length === 0, causes.length === 0, tell === '']).toEqual([
          id,
          false,
          false,
          false,
          false,
        ]);
        expect(happened.join('')).not.toMatch(/\{[A-Za-z]+\}/);
      }
    },
  );

  it('tells what to do on every page of a failure', async () => {
    const words = await loadHandbookWords('en');
    for (const id of FAILURE_PAGES) expect(handbookPage(words, id).action).toBe(words.failures[id].action);
  });

  it('does not take a name it inherited for a page', () => {
    expect(['toString', '__proto__', 'constructor', ''].filter(isPageId)).toEqual([]);
  });

  it('lies in docs/failures as it is in the program', async () => {
    const files = await handbookFiles();
    expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect([name, readFileSync(join(FOLDER, name), 'utf8')]).toEqual([name, text]);
  });
});
