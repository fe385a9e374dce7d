// The words of one language with those of the failure handbook, loaded when they are first asked for.

import type { HandbookTexts, HandbookWords } from './handbook-texts.ts';
import { loadMyNumberWords } from './load-my-number-words.ts';
import type { Language } from './words.ts';

export async function loadHandbookWords(language: Language): Promise<HandbookWords> {
  const [words, texts] = await Promise.all([loadMyNumberWords(language), loadTexts(language)]);
  return { ...words, ...texts };
}

async function loadTexts(language: Language): Promise<HandbookTexts> {
  switch (language) {
    case 'ja':
      return (await import('./handbook-ja.ts')).JA_HANDBOOK;
    case 'ja-easy':
      return (await import('./handbook-ja-easy.ts')).JA_EASY_HANDBOOK;
    case 'en':
      return (await import('./handbook-en.ts')).EN_HANDBOOK;
    case 'zh-Hans':
      return (await import('./handbook-zh-hans.ts')).ZH_HANS_HANDBOOK;
  }
}
