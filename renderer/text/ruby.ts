// Texts without their readings, for labels and choices that cannot show them.

import { parseRuby } from '../../src/words/ruby.ts';

export function withoutRuby(text: string): string {
  return parseRuby(text)
    .map((part) => part.text)
    .join('');
}
