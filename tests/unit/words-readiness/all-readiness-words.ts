// The words of the readiness check in every language, and every text with its path.

import { loadReadinessWords } from '../../../src/words/load-readiness-words.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { LANGUAGES, type Language } from '../../../src/words/words.ts';

export const ALL_WORDS: readonly ReadinessWords[] = await Promise.all(LANGUAGES.map(loadReadinessWords));

export function wordsOf(language: Language): ReadinessWords {
  const found = ALL_WORDS.find((words) => words.language === language);
  if (found === undefined) throw new Error(`no words in ${language}`);
  return found;
}

export type Text = readonly [path: string, text: string];

/** Every text of the two subjects, dots between the keys. */
export function textsOf({ readiness, guide }: ReadinessWords): readonly Text[] {
  return [...textsBelow(readiness, 'readiness.'), ...textsBelow(guide, 'guide.')];
}

function textsBelow(tree: object, path: string): readonly Text[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): readonly Text[] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? textsBelow(value, `${path}${key}.`) : [];
  });
}

export function sorted(texts: Iterable<string>): readonly string[] {
  return [...texts].sort();
}
