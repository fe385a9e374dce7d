// Pages of the guide by words in them: width, case, spaces and readings over characters make no difference.

import { GUIDE_PAGE_IDS } from '../../../src/readiness/guide/pages.ts';
import type { GuidePageId } from '../../../src/readiness/tables/guide-pages.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { parseRuby } from '../../../src/words/ruby.ts';
import { textsOfPage } from './page-texts.ts';

export interface GuideHit {
  readonly id: GuidePageId;
  /** A text that has what was looked for, where title and summary have not. */
  readonly excerpt?: string;
}

/**
 * Pages that have every word that was typed, those with it in the title or summary first.
 * @param japanese searched as well: an official term finds its page in every language.
 * @returns every page for nothing typed.
 */
export function searchGuide(
  text: string,
  words: ReadinessWords,
  japanese: ReadinessWords | null,
): readonly GuideHit[] {
  const wanted = text
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (wanted.length === 0) return GUIDE_PAGE_IDS.map((id) => ({ id }));
  const hits = GUIDE_PAGE_IDS.flatMap((id) => hitOn(id, wanted, { words, japanese }));
  return [
    ...hits.filter(({ excerpt }) => excerpt === undefined),
    ...hits.filter(({ excerpt }) => excerpt !== undefined),
  ];
}

function hitOn(
  id: GuidePageId,
  wanted: readonly string[],
  { words, japanese }: { readonly words: ReadinessWords; readonly japanese: ReadinessWords | null },
): readonly GuideHit[] {
  const texts = textsOfPage(words, id);
  const besides = japanese === null ? [] : textsOfPage(japanese, id);
  const both = [...texts, ...besides];
  const isIn = (word: string) => (candidate: string) => forms(candidate).some((form) => form.includes(word));
  if (!wanted.every((word) => both.some(isIn(word)))) return [];
  const [title = '', summary = ''] = texts;
  const heads = [title, summary, ...besides.slice(0, 2)];
  if (wanted.every((word) => heads.some(isIn(word)))) return [{ id }];
  const excerpt =
    texts.find((each) => wanted.every((word) => isIn(word)(each))) ??
    texts.find((each) => wanted.some((word) => isIn(word)(each)));
  // What only the Japanese texts have is shown as the page itself is.
  return [{ id, excerpt: excerpt === undefined || excerpt === title ? summary : excerpt }];
}

/** As written, and as it is read where readings stand over it. */
function forms(text: string): readonly string[] {
  const parts = parseRuby(text);
  const written = plain(parts.map((part) => part.text).join(''));
  const read = plain(parts.map((part) => part.reading ?? part.text).join(''));
  return written === read ? [written] : [written, read];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐-―・]/g, '');
}
