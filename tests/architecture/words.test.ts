// Words and what they are about fit together: nothing is without words in any language, no words are left over, and
// every placeholder is filled by whoever uses it.

import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors/catalogue.ts';
import { FIELD_IDS } from '../../src/report/field-order.ts';
import { MY_NUMBER_CARD_RULES } from '../../src/rules/my-number-card/registry.ts';
import { RESIDENCE_CARD_RULES } from '../../src/rules/registry.ts';
import { READ_PHASES } from '../../src/session/read-phase.ts';
import { REFERENCES } from '../../src/spec/references.ts';
import { AXIS_IDS } from '../../src/words/axis-words.ts';
import { placeholdersOf } from '../../src/words/fill-in.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { parseRuby } from '../../src/words/ruby.ts';
import { LANGUAGES, type Words } from '../../src/words/words.ts';
import { ruleAnswersIn, unionMembers } from './rule-answers.ts';
import { parseSource, readSources, type SourceFile } from './source-files.ts';

const allWords = await Promise.all(LANGUAGES.map(loadWords));
const sources = readSources(['src/rules', 'src/cards', 'src/report']);
const rules = ruleAnswersIn(sources.filter(({ path }) => /^src\/rules\/[a-z-]+\/[a-z0-9-]+\.ts$/.test(path)));

const JA = wordsOf('ja');
const EASY = wordsOf('ja-easy');
const ZH = wordsOf('zh-Hans');

/** What findingWords makes of the parameter `days`. */
const FROM_DAYS = ['left', 'past'];

describe.each(allWords)('$language', (words) => {
  it('has words for each error code, and no others', () => {
    expect(sorted(Object.keys(words.failures))).toEqual(sorted(ERROR_CODES));
  });

  it('has a title of its own for each error code', () => {
    const titles = Object.values(words.failures).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has words for each rule, and no others', () => {
    expect(sorted(Object.keys(words.rules.rules))).toEqual(sorted(rules.map(({ id }) => id)));
  });

  it('has a sentence for each reason a rule can answer with, and for a plain pass, and no others', () => {
    const known = Object.fromEntries(rulesOf(words).map(([id, rule]) => [id, answersWithWords(rule)]));
    const possible = rules.map(({ id, plainPass, reasons }) => [
      id,
      { pass: plainPass, reasons: sorted([...reasons.keys()]) },
    ]);
    expect(known).toEqual(Object.fromEntries(possible));
  });

  it('asks in each sentence only for what the rule hands over', () => {
    const unfilled = rulesOf(words).flatMap(([id, rule]) =>
      Object.entries(rule.reasons ?? {}).flatMap(([reason, sentence]) => {
        const given = rules.find((answers) => answers.id === id)?.reasons.get(reason) ?? [];
        const filled = given.includes('days') ? [...given, ...FROM_DAYS] : given;
        return placeholdersOf(sentence)
          .filter((name) => !filled.includes(name))
          .map((name) => `${id} ${reason} ${name}`);
      }),
    );
    expect(unfilled).toEqual([]);
  });

  it('has words for each field, image, phase, axis and kind of card, and no others', () => {
    expect(sorted(Object.keys(words.fields.fields))).toEqual(sorted(FIELD_IDS));
    expect(sorted(Object.keys(words.fields.images))).toEqual(
      sorted(unionMembers(file('src/report/report.ts'), 'ImageId')),
    );
    expect(sorted(Object.keys(words.phases))).toEqual(sorted(READ_PHASES));
    expect(sorted(Object.keys(words.axes))).toEqual(sorted(AXIS_IDS));
    const kinds = unionMembers(file('src/cards/card-kind.ts'), 'CardKind');
    expect(sorted(Object.keys(words.cards.kinds))).toEqual(sorted(new Set([...kinds, 'my-number-card'])));
    const others = unionMembers(file('src/cards/other-cards.ts'), 'OtherCard');
    expect(sorted(Object.keys(words.cards.looksLike))).toEqual(sorted(others));
  });

  it('asks for the same placeholders as the Japanese text', () => {
    const expected = new Map(textsOf(JA).map(([path, text]) => [path, placeholdersOf(text)]));
    const found = new Map(textsOf(words).map(([path, text]) => [path, placeholdersOf(text)]));
    expect(found).toEqual(expected);
  });

  it('shows the official Japanese term of each field and image', () => {
    const officials = (of: Words) => textsOf(of).filter(([path]) => path.endsWith('.official'));
    expect(officials(words)).toEqual(officials(JA));
    expect(officials(words).length).toBeGreaterThan(FIELD_IDS.length);
  });

  it('names the address of the lapse page as the references do', () => {
    const sentence = words.rules.rules['rc-lapse-checked'].reasons['ask-the-lapse-page'];
    expect(sentence).toContain(REFERENCES['ISA-LAPSE'].url);
  });

  it('never says that a card or a person is genuine or not', () => {
    const forbidden = /本物|偽|贋|genuine|fake|forge|counterfeit|真品|假|伪/i;
    expect(textsOf(words).filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('has no empty text and no stray spaces, prompts apart', () => {
    const odd = textsOf(words).filter(([path, text]) => {
      const prompt = path.startsWith('terminal.prompts.') || path === 'values.listSeparator';
      return text === '' || / {2}|^\s/.test(text) || (!prompt && /\s$/.test(text));
    });
    expect(odd).toEqual([]);
  });
});

describe('Japanese', () => {
  it('labels each field with its official term', () => {
    const { fields, images, notOnChip } = JA.fields;
    const labels = [...Object.values(fields), ...Object.values(images), ...Object.values(notOnChip)];
    expect(labels.map(({ label }) => label)).toEqual(labels.map(({ official }) => official));
  });

  it('keeps ruby to やさしい日本語', () => {
    const others = allWords.filter(({ language }) => language !== 'ja-easy');
    expect(others.flatMap(textsOf).filter(([, text]) => /[《》]/.test(text))).toEqual([]);
  });
});

describe('やさしい日本語', () => {
  it('has ruby in kana on every kanji, official terms and the pattern of dates apart', () => {
    const plain = textsOf(EASY).flatMap(([path, text]) => {
      if (path.endsWith('.official') || path === 'values.date' || path.startsWith('values.period.'))
        return [];
      return parseRuby(text).filter(({ text: part, reading }) =>
        reading === undefined ? /[\p{Script=Han}《》]/u.test(part) : !/^[ぁ-ゖァ-ヺー]+$/.test(reading),
      );
    });
    expect(plain).toEqual([]);
  });

  it('has short sentences', () => {
    const sentences = textsOf(EASY).flatMap(([, text]) => bareSentences(text));
    expect(sentences.filter((sentence) => sentence.length > 60)).toEqual([]);
  });
});

describe('Chinese', () => {
  it('writes Japanese only in brackets beside a translation', () => {
    const outside = textsOf(ZH).filter(
      ([path, text]) => !path.endsWith('.official') && /[ぁ-ゖァ-ヺ]/.test(text.replace(/（[^）]*）/g, '')),
    );
    expect(outside).toEqual([]);
  });
});

describe('what a rule can answer', () => {
  it('covers the rules of both registries', () => {
    const ids = rules.map(({ id }) => id);
    const registered = [...RESIDENCE_CARD_RULES, ...MY_NUMBER_CARD_RULES].map(({ id }) => id);
    expect(registered.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is read off its source, and off the functions it shares with others', () => {
    const shared = `export function later(a) { return a ? PASS : { status: 'fail', reason: 'late', params: { date } }; }`;
    const rule = `
      const past = { date, days: 3 };
      export const rule = { id: 'a-b', check: () => {
        if (b) return { status: 'fail', reason: c ? 'one' : 'two', params: { fields: 'x', steps } };
        if (d) return { status: 'warn', reason: 'one', params: { fields: 'y' } };
        if (e) return { status: 'warn', reason: 'three', params: { ...past, from } };
        return later(a);
      } };`;
    const files = [parseSource('src/rules/a/shared.ts', shared), parseSource('src/rules/a/a-b.ts', rule)];
    expect(ruleAnswersIn(files)).toEqual([
      {
        id: 'a-b',
        plainPass: true,
        reasons: new Map([
          ['one', ['fields']],
          ['two', ['fields', 'steps']],
          ['three', ['date', 'days', 'from']],
          ['late', ['date']],
        ]),
      },
    ]);
  });
});

/** Without readings, brackets and placeholders. */
function bareSentences(text: string): readonly string[] {
  return text.replace(/《[^》]*》|（[^）]*）|\{[A-Za-z]+\}/g, '').split('。');
}

interface RuleWords {
  readonly label: string;
  readonly pass?: string;
  readonly reasons?: Readonly<Record<string, string>>;
}

function rulesOf(words: Words): readonly (readonly [string, RuleWords])[] {
  return Object.entries<RuleWords>(words.rules.rules);
}

function answersWithWords({ pass, reasons }: RuleWords): { pass: boolean; reasons: readonly string[] } {
  return { pass: pass !== undefined, reasons: sorted(Object.keys(reasons ?? {})) };
}

/** Every text with its path, dots between the keys. */
function textsOf(words: Words): readonly (readonly [string, string])[] {
  return textsBelow(words, '').filter(([path]) => path !== 'language');
}

function textsBelow(tree: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(
    ([key, value]: [string, unknown]): readonly (readonly [string, string])[] => {
      if (typeof value === 'string') return [[path + key, value]];
      return typeof value === 'object' && value !== null ? textsBelow(value, `${path}${key}.`) : [];
    },
  );
}

function wordsOf(language: Words['language']): Words {
  const found = allWords.find((words) => words.language === language);
  if (found === undefined) throw new Error(`no words in ${language}`);
  return found;
}

function file(path: string): SourceFile {
  const found = sources.find((source) => source.path === path);
  if (found === undefined) throw new Error(`no file ${path}`);
  return found;
}

function sorted(texts: Iterable<string>): readonly string[] {
  return [...texts].sort();
}
