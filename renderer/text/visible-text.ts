// Text of a card, made harmless to look at: characters that show nothing, turn the text around them, or are drawn like
// others are spelled out. Whoever wrote the card decides what is in it, so a number could otherwise be made to read as
// another.

import { spellOut } from '../../src/words/strangers-text.ts';

/**
 * Controls (Cc), format characters (Cf: zero width, bidirectional, soft hyphen, tags), line and paragraph separators,
 * lone surrogates (Cs), characters of nobody (Co, Cn), blanks that are no space, and letters that have no shape.
 * Variation selectors are kept: names need them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f|(?![ \u3000])\p{Zs}/gu;

/** Ruby as the words of this program write it; in a stranger's text it would make small print of what it says. */
const RUBY_MARK = /[《》]/gu;

export function visibleText(text: string): string {
  return spellOut(text, INVISIBLE, spelled);
}

/** For text that is shown among words of this program, where 《》 has a meaning. */
export function visibleCardText(text: string): string {
  return visibleText(text).replace(RUBY_MARK, spelled);
}

function spelled(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
