// An office in words: its name with the official one, and what the Chinese guide says of it otherwise.

import { fillIn } from './fill-in.ts';
import type { ReadinessWords } from './readiness-texts.ts';

export interface OfficeName {
  readonly label: string;
  readonly official: string;
}

/** English has names of its own; Chinese readers and clerks go by the Japanese one. */
export function officeName(
  { language }: ReadinessWords,
  { ja, en }: { readonly ja: string; readonly en: string },
): OfficeName {
  return { label: language === 'en' ? en : ja, official: ja };
}

export function officeDifferenceText({ guide, language }: ReadinessWords, differs: string): string {
  const { general, office } = guide.differences;
  return `${general}${language === 'en' ? ' ' : ''}${fillIn(office, { text: differs })}`;
}
