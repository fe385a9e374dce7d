// Lengths of time to choose from, with the one in use among them whatever it is.

import { fillIn } from '../../../src/words/fill-in.ts';
import type { WindowWords } from '../../words/words.ts';

interface Duration {
  readonly value: string;
  readonly text: string;
}

export function durationChoices(
  words: WindowWords,
  seconds: readonly number[],
  { current, never }: { readonly current: number; readonly never: string },
): readonly Duration[] {
  const all = seconds.includes(current) ? seconds : [...seconds, current];
  return all.map((count) => ({ value: String(count), text: durationText(words, count, never) }));
}

function durationText({ screens: { settings } }: WindowWords, count: number, never: string): string {
  if (count === 0) return never;
  return count % 60 === 0 && count > 60
    ? fillIn(settings.minutes, { count: count / 60 })
    : fillIn(settings.seconds, { count });
}
