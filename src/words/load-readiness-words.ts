// The words of one language with those of the readiness check and the guide, loaded when they are first asked for.

import { loadWords } from './load-words.ts';
import type { ReadinessTexts, ReadinessWords } from './readiness-texts.ts';
import type { Language } from './words.ts';

export async function loadReadinessWords(language: Language): Promise<ReadinessWords> {
  const [words, texts] = await Promise.all([loadWords(language), loadTexts(language)]);
  return { ...words, ...texts };
}

async function loadTexts(language: Language): Promise<ReadinessTexts> {
  switch (language) {
    case 'ja':
      return (await import('./readiness-ja.ts')).JA_READINESS;
    case 'ja-easy':
      return (await import('./readiness-ja-easy.ts')).JA_EASY_READINESS;
    case 'en':
      return (await import('./readiness-en.ts')).EN_READINESS;
    case 'zh-Hans':
      return (await import('./readiness-zh-hans.ts')).ZH_HANS_READINESS;
  }
}
