// The words of My Number cards, loaded when one is first met: those of every front, and those of the window about them.

import { use } from 'react';
import type window from '../../src/words/ja/my-number-window.json';
import type { MyNumberTexts } from '../../src/words/my-number-texts.ts';
import type { Language } from '../../src/words/words.ts';
import type { WindowWords } from './words.ts';

interface LoadedTexts extends MyNumberTexts {
  readonly window: typeof window;
}

export type MyNumberWindowWords = WindowWords & LoadedTexts;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly texts: LoadedTexts }>>> = {
  ja: () => import('./my-number-ja.ts'),
  'ja-easy': () => import('./my-number-ja-easy.ts'),
  en: () => import('./my-number-en.ts'),
  'zh-Hans': () => import('./my-number-zh-hans.ts'),
};

const loading = new Map<WindowWords, Promise<MyNumberWindowWords>>();

/** Waits (as a component does, by suspending) until they are loaded. */
export function useMyNumberWords(words: WindowWords): MyNumberWindowWords {
  return use(myNumberWords(words));
}

/** The same promise for the same words, as React wants it. */
function myNumberWords(words: WindowWords): Promise<MyNumberWindowWords> {
  const known = loading.get(words);
  if (known !== undefined) return known;
  const loaded = LOADERS[words.language]().then(({ texts }) => ({ ...words, ...texts }));
  loading.set(words, loaded);
  return loaded;
}
