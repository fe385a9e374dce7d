// The words of the online application check, loaded with its screen: those of the rules, and those of the window about them.

import type window from '../../src/words/ja/readiness-window.json';
import type { ReadinessTexts, ReadinessWords } from '../../src/words/readiness-texts.ts';
import type { Language, Words } from '../../src/words/words.ts';

interface LoadedTexts extends ReadinessTexts {
  readonly window: typeof window;
}

export interface ReadinessWindowWords extends ReadinessWords {
  readonly window: typeof window;
}

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly texts: LoadedTexts }>>> = {
  ja: () => import('./readiness-ja.ts'),
  'ja-easy': () => import('./readiness-ja-easy.ts'),
  en: () => import('./readiness-en.ts'),
  'zh-Hans': () => import('./readiness-zh-hans.ts'),
};

/** @param words of the same language */
export async function loadReadinessWindowWords(words: Words): Promise<ReadinessWindowWords> {
  const { texts } = await LOADERS[words.language]();
  return { ...words, ...texts };
}
