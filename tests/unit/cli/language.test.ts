import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/cli/language.ts';
import { languageFromLocale } from '../../../src/words/words.ts';
import { usageError } from './usage-errors.ts';

describe('the language of the terminal', () => {
  it.each([
    [['cards', '--lang', 'ja'], 'ja'],
    [['--lang=en'], 'en'],
    [['read', '--lang', 'zh', '--json'], 'zh-Hans'],
    [['read', '--lang=zh-Hans'], 'zh-Hans'],
    [['read', '--lang', 'ja-easy'], 'ja-easy'],
    [['read', '--lang', 'easy'], 'ja-easy'],
  ])('is the one asked for: %j', (args, language) => {
    expect(chooseLanguage(args, { LANG: 'zh_CN.UTF-8' })).toBe(language);
  });

  it.each([
    ['fr', '--lang fr'],
    ['JA', '--lang JA'],
    ['', '--lang '],
    ['__proto__', '--lang __proto__'],
  ])('is not guessed when another is asked for: %j', (asked, word) => {
    expect(() => chooseLanguage([`--lang=${asked}`], {})).toThrow(usageError('invalid-value', word));
    expect(() => chooseLanguage(['read', '--lang', asked], {})).toThrow(usageError('invalid-value', word));
  });

  it('is that of the system while --lang has no word after it', () => {
    expect(chooseLanguage(['read', '--lang'], { LANG: 'ja_JP.UTF-8' })).toBe('ja');
  });

  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [{ LANG: 'en_GB' }, 'en'],
    [{ LANG: 'pt_BR.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
  ])('is that of the system otherwise: %j', (environment, language) => {
    expect(chooseLanguage(['cards'], environment)).toBe(language);
  });

  it.each([
    [{ LC_ALL: 'ja_JP', LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, 'ja'],
    [{ LC_MESSAGES: 'zh_CN', LANG: 'ja_JP' }, 'zh-Hans'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP' }, 'ja'],
  ])('follows the order POSIX gives its variables, empty ones apart: %j', (environment, language) => {
    expect(chooseLanguage([], environment)).toBe(language);
  });

  it('is asked of the runtime where no variable says it, as on Windows', () => {
    const { locale } = new Intl.DateTimeFormat().resolvedOptions();
    expect(chooseLanguage([], {})).toBe(languageFromLocale(locale));
  });
});
