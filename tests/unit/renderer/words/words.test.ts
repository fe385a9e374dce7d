import { describe, expect, it } from 'vitest';
import { languageFor, loadWords } from '../../../../renderer/words/language.ts';
import { LANGUAGES } from '../../../../src/words/words.ts';
import { rowOf } from '../../../../renderer/words/words.ts';
import { withoutRuby } from '../../../../renderer/text/ruby.ts';

/** Every text by its path. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
}

function placesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{\w+\}/g), ([place]) => place).sort();
}

describe('the words of the window', () => {
  it.each(LANGUAGES)('have, in %s, the same keys and places as in Japanese, none empty', async (language) => {
    const japanese = textsOf((await loadWords('ja')).screens);
    const translated = new Map(textsOf((await loadWords(language)).screens));
    expect([...translated.keys()]).toEqual(japanese.map(([path]) => path));
    for (const [path, text] of japanese) {
      const other = translated.get(path) ?? '';
      expect(other.trim(), path).not.toBe('');
      expect(placesOf(other), path).toEqual(placesOf(text));
    }
  });

  it.each(['en', 'zh-Hans'] as const)('are translated in %s', async (language) => {
    const japanese = new Map(textsOf((await loadWords('ja')).screens));
    const same = textsOf((await loadWords(language)).screens).filter(
      ([path, text]) =>
        japanese.get(path) === text && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
    );
    const allowed = same.filter(([path]) => path.startsWith('/languages/') || path === '/lapse/official');
    // Written alike in Japanese and in Chinese.
    const alike = ['/app/diagnosis', '/diagnosis/heading', '/settings/seconds'];
    expect(same.map(([path]) => path).filter((path) => !alike.includes(path))).toEqual(
      allowed.map(([path]) => path),
    );
  });

  it('have, in やさしい日本語, a reading over every run of Chinese characters', async () => {
    const allowed = ['/languages/zh-Hans', '/lapse/official'];
    const bare = textsOf((await loadWords('ja-easy')).screens).filter(
      ([path, text]) => !allowed.includes(path) && /[\p{Script=Han}々](?![\p{Script=Han}々]*《)/u.test(text),
    );
    expect(bare).toEqual([]);
    expect(withoutRuby('番号《ばんごう》')).toBe('番号');
  });

  it('are chosen by the setting, or by the system', () => {
    expect(languageFor('ja-easy', 'en-US')).toBe('ja-easy');
    expect(languageFor('system', 'ja-JP')).toBe('ja');
    expect(languageFor('system', 'zh_CN.UTF-8')).toBe('zh-Hans');
    expect(languageFor('system', 'pt-BR')).toBe('en');
    expect(languageFor('system', '')).toBe('en');
  });

  it('are not looked up among what every object has', () => {
    expect(rowOf({ a: 1 }, 'a')).toBe(1);
    expect(rowOf({ a: 1 }, 'constructor')).toBeUndefined();
  });
});
