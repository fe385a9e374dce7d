// The words of one language, loaded when they are first asked for.

import type { Language, Words } from './words.ts';

export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ja':
      return (await import('./ja.ts')).JA;
    case 'ja-easy':
      return (await import('./ja-easy.ts')).JA_EASY;
    case 'en':
      return (await import('./en.ts')).EN;
    case 'zh-Hans':
      return (await import('./zh-hans.ts')).ZH_HANS;
  }
}
