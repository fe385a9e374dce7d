// What stands at the right of a bar: its last day, or why there is none. Short, so that it stands beside the name; the table
// under the picture writes the day out.

import type { Bar } from '../../../src/readiness/timeline.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWindowWords } from '../../words/readiness-words.ts';

export function barEnd(words: ReadinessWindowWords, { to, when, certainty }: Bar): string {
  if (to === null) return words.readiness.certainties[certainty === 'no-end' ? 'no-end' : 'unknown'];
  return when === 'past' ? fillIn(words.window.answer.ended, { to }) : to;
}
