import { describe, expect, it } from 'vitest';
import { loadWords } from '../../../../renderer/words/language.ts';
import { loadReadinessWindowWords } from '../../../../renderer/words/readiness-words.ts';
import { PROCEDURES } from '../../../../src/readiness/tables/procedures.ts';
import { placeholdersOf } from '../../../../src/words/fill-in.ts';
import { parseRuby } from '../../../../src/words/ruby.ts';
import { LANGUAGES, type Language } from '../../../../src/words/words.ts';

type Text = readonly [path: string, text: string];

async function textsOf(language: Language): Promise<readonly Text[]> {
  return below((await loadReadinessWindowWords(await loadWords(language))).window, '');
}

function below(tree: object, path: string): readonly Text[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): readonly Text[] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? below(value, `${path}${key}.`) : [];
  });
}

const JA = await textsOf('ja');

describe.each(LANGUAGES)('what the check says in %s', (language) => {
  it('has every text of the Japanese, with the same places', async () => {
    const texts = await textsOf(language);
    const shape = (all: readonly Text[]) => all.map(([path, text]) => [path, placeholdersOf(text)]);
    expect(shape(texts)).toEqual(shape(JA));
    expect(texts.filter(([, text]) => text.trim() === '' || / {2}/.test(text))).toEqual([]);
  });

  it('names every procedure in plain words', async () => {
    const { aims } = (await loadReadinessWindowWords(await loadWords(language))).window;
    expect(Object.keys(aims).toSorted()).toEqual(Object.keys(PROCEDURES).toSorted());
    expect(new Set(Object.values(aims)).size).toBe(Object.keys(aims).length);
  });

  it('promises nothing and judges nobody', async () => {
    const forbidden =
      /許可されます|許可が出|認められます|必ず許可|不法|違法|本物|偽|will be (?:granted|approved)|guarantees|illegal|unlawful|overstay|genuine|fake|一定能|必定|非法|逾期|真品|伪/i;
    expect((await textsOf(language)).filter(([, text]) => forbidden.test(text))).toEqual([]);
  });
});

describe('やさしい日本語', () => {
  it('has a reading over every run of Chinese characters, and short sentences', async () => {
    const texts = await textsOf('ja-easy');
    const bare = texts.filter(([, text]) =>
      parseRuby(text).some(
        ({ text: part, reading }) => reading === undefined && /\p{Script=Han}/u.test(part),
      ),
    );
    expect(bare).toEqual([]);
    const sentences = texts.flatMap(([, text]) =>
      text.replace(/《[^》]*》|（[^）]*）|\{[A-Za-z]+\}/g, '').split('。'),
    );
    expect(sentences.filter((sentence) => sentence.length > 60)).toEqual([]);
  });
});

describe('Chinese', () => {
  it('writes no Japanese letters outside brackets', async () => {
    const texts = await textsOf('zh-Hans');
    expect(texts.filter(([, text]) => /[ぁ-ゖァ-ヺ]/.test(text.replace(/（[^）]*）/g, '')))).toEqual([]);
  });
});
