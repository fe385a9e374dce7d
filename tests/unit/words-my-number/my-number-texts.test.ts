// The texts of My Number cards fit together in all languages, by the same rules as the other words.

import { describe, expect, it } from 'vitest';
import { PIN_USES } from '../../../src/cards/my-number-card/pin.ts';
import { CERTIFICATE_USES } from '../../../src/report/my-number-report.ts';
import { MY_NUMBER_PHASES } from '../../../src/session/read-phase.ts';
import { placeholdersOf } from '../../../src/words/fill-in.ts';
import { loadMyNumberWords } from '../../../src/words/load-my-number-words.ts';
import type { MyNumberWords } from '../../../src/words/my-number-texts.ts';
import { parseRuby } from '../../../src/words/ruby.ts';
import { LANGUAGES, type Language } from '../../../src/words/words.ts';

const ALL: readonly MyNumberWords[] = await Promise.all(LANGUAGES.map(loadMyNumberWords));

type Text = readonly [path: string, text: string];

function textsBelow(tree: object, path = ''): readonly Text[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): readonly Text[] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? textsBelow(value, `${path}${key}.`) : [];
  });
}

function textsOf(language: Language): readonly Text[] {
  const words = ALL.find((candidate) => candidate.language === language);
  return textsBelow(words?.myNumber ?? {});
}

describe.each(LANGUAGES)('%s', (language) => {
  it('has words for each phase, PIN and certificate, and no others', () => {
    const found = ALL.find((candidate) => candidate.language === language)?.myNumber;
    expect(Object.keys(found?.phases ?? {}).sort()).toEqual([...MY_NUMBER_PHASES].sort());
    expect(Object.keys(found?.pins ?? {})).toEqual([...PIN_USES]);
    expect(Object.keys(found?.certificates.purposes ?? {})).toEqual([...CERTIFICATE_USES]);
  });

  it('asks for the same placeholders as the Japanese text', () => {
    const placeholders = (of: Language) => textsOf(of).map(([path, text]) => [path, placeholdersOf(text)]);
    expect(placeholders(language)).toEqual(placeholders('ja'));
    expect(textsOf(language).length).toBeGreaterThan(100);
  });

  it('never says that a card or a person is genuine or not', () => {
    const forbidden = /本物|偽|贋|genuine|fake|forge|counterfeit|真品|假|伪/i;
    expect(textsOf(language).filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('has no empty text and no stray spaces, prompts apart', () => {
    const odd = textsOf(language).filter(
      ([path, text]) =>
        text === '' || / {2}|^\s/.test(text) || (!path.startsWith('prompts.') && /\s$/.test(text)),
    );
    expect(odd).toEqual([]);
  });

  it('has a sentence for the last try that keyboards can type and nobody types by accident', () => {
    const [, sentence = ''] = textsOf(language).find(([path]) => path === 'prompts.lastTrySentence') ?? [];
    expect(sentence.length).toBeGreaterThanOrEqual(8);
    expect(sentence).not.toMatch(/[《》]/);
  });
});

it('keeps ruby to やさしい日本語, where every kanji has it', () => {
  const others = LANGUAGES.filter((language) => language !== 'ja-easy');
  expect(others.flatMap(textsOf).filter(([, text]) => /[《》]/.test(text))).toEqual([]);
  const plain = textsOf('ja-easy').flatMap(([path, text]) =>
    parseRuby(text)
      .filter(({ text: part, reading }) =>
        reading === undefined ? /[\p{Script=Han}《》]/u.test(part) : !/^[ぁ-ゖァ-ヺー]+$/.test(reading),
      )
      .map((part) => [path, part]),
  );
  expect(plain).toEqual([]);
});

it('has short sentences in やさしい日本語', () => {
  const bare = textsOf('ja-easy').flatMap(([, text]) =>
    text.replace(/《[^》]*》|（[^）]*）|\{[A-Za-z]+\}/g, '').split('。'),
  );
  expect(bare.filter((sentence) => sentence.length > 60)).toEqual([]);
});

it('writes Japanese in Chinese texts only in brackets', () => {
  const outside = textsOf('zh-Hans').filter(([, text]) =>
    /[ぁ-ゖァ-ヺ]/.test(text.replace(/（[^）]*）/g, '')),
  );
  expect(outside).toEqual([]);
});
