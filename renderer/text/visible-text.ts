// Text of a card, made harmless to look at: characters that show nothing, or turn the text around them, are spelled out.
// Whoever wrote the card decides what is in it, so a number could otherwise be made to read as another.

/**
 * Controls (Cc), format characters (Cf: zero width, bidirectional, soft hyphen, tags), line and paragraph separators,
 * lone surrogates (Cs), and letters that have no shape. Variation selectors are kept: names need them.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f/gu;

export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => `⟨U+${codePoint(character)}⟩`);
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
