// The words of one language with those of My Number cards, loaded when they are first asked for.

import { loadWords } from './load-words.ts';
import type { MyNumberTexts, MyNumberWords } from './my-number-texts.ts';
import type { Language } from './words.ts';

export async function loadMyNumberWords(language: Language): Promise<MyNumberWords> {
  const [words, texts] = await Promise.all([loadWords(language), loadTexts(language)]);
  return { ...words, ...texts };
}

async function loadTexts(language: Language): Promise<MyNumberTexts> {
  switch (language) {
    case 'ja':
      return (await import('./my-number-ja.ts')).JA_MY_NUMBER;
    case 'ja-easy':
      return (await import('./my-number-ja-easy.ts')).JA_EASY_MY_NUMBER;
    case 'en':
      return (await import('./my-number-en.ts')).EN_MY_NUMBER;
    case 'zh-Hans':
      return (await import('./my-number-zh-hans.ts')).ZH_HANS_MY_NUMBER;
  }
}
