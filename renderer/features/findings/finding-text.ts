// The words of one finding; a reason that has none yet says its status.

import type { ReportFinding } from '../../../src/report/report.ts';
import { type FindingWords, findingWords } from '../../../src/words/finding-words.ts';
import type { WindowWords } from '../../words/words.ts';

export function findingText(words: WindowWords, finding: ReportFinding): FindingWords {
  const found = findingWords(words, finding);
  return found.sentence === '' ? { ...found, sentence: found.state } : found;
}
