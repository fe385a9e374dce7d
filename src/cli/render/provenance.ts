// Where a part of a report came from, in one short text: 署名あり ✓ DF1/EF02.

import type { Report } from '../../report/report.ts';
import { provenanceWords, type SignedPart } from '../../words/provenance-words.ts';
import type { Page } from './page.ts';
import { provenanceShape } from './signs.ts';

export function provenanceText({ words }: Page, report: Report, part: SignedPart): string {
  const { text, state, place } = provenanceWords(words, report, part);
  return [text, provenanceShape(state), place].filter((piece) => piece !== '').join(' ');
}
