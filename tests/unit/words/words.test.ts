import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFromLocale, parseLanguage } from '../../../src/words/words.ts';

describe('languageFromLocale', () => {
  it.each([
    ['ja_JP.UTF-8', 'ja'],
    ['ja', 'ja'],
    ['JA_jp', 'ja'],
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh-Hant-TW', 'zh-Hans'],
    ['en_GB.UTF-8', 'en'],
    ['vi_VN', 'en'],
    ['jam_JM', 'en'],
    ['C', 'en'],
    ['POSIX', 'en'],
    ['C.UTF-8', 'en'],
    ['', 'en'],
  ])('takes %j for %s', (locale, language) => {
    expect(languageFromLocale(locale)).toBe(language);
  });
});

describe('parseLanguage', () => {
  it('takes each language by its name', () => {
    expect(LANGUAGES.map(parseLanguage)).toEqual(LANGUAGES);
  });

  it('takes the short forms zh and easy, and nothing else', () => {
    expect(['zh', 'easy', 'fr', ''].map(parseLanguage)).toEqual(['zh-Hans', 'ja-easy', undefined, undefined]);
  });
});
