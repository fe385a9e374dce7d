// Which language the window speaks, and how it is fetched.

import type { Settings } from '../../src/ipc/settings.ts';
import { type Language, languageFromLocale } from '../../src/words/words.ts';
import type { WindowWords } from './words.ts';

/** Of elements. Glyph variants of Chinese characters follow from it. */
export const LANG_OF = { ja: 'ja', 'ja-easy': 'ja', en: 'en', 'zh-Hans': 'zh-Hans' } as const;

/** For the component library's own words. */
export const LOCALE_OF = { ja: 'ja-JP', 'ja-easy': 'ja-JP', en: 'en-US', 'zh-Hans': 'zh-CN' } as const;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>> = {
  ja: () => import('./ja.ts'),
  'ja-easy': () => import('./ja-easy.ts'),
  en: () => import('./en.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
};

/** @param locale of the system, as in 'ja-JP'. */
export function languageFor(choice: Settings['language'], locale: string): Language {
  return choice === 'system' ? languageFromLocale(locale) : choice;
}

export async function loadWords(language: Language): Promise<WindowWords> {
  const { words } = await LOADERS[language]();
  return words;
}
