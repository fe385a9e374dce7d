// 在留カード等番号: two letters, eight digits, two letters (MOJ-RC-1.5 §3.4.1). It is the only secret these cards ask for,
// never locks, and has no published check digit, so its format is all that can be checked before it is sent.

/** Twelve upper-case characters of the form AB12345678CD. */
export type CardNumber = string & { readonly __cardNumber: true };

export type CardNumberProblem =
  | { readonly kind: 'empty' }
  /** `length` characters instead of twelve; those that are there are right. */
  | { readonly kind: 'length'; readonly length: number }
  | {
      readonly kind: 'character';
      /** Of the first wrong character, counted from 1. */
      readonly position: number;
      readonly expected: 'letter' | 'digit';
      /** All positions where a look-alike stands in the wrong place, and the number they would make. */
      readonly suggestion?: { readonly positions: readonly number[]; readonly cardNumber: CardNumber };
    };

export type CardNumberResult =
  | { readonly ok: true; readonly cardNumber: CardNumber }
  | { readonly ok: false; readonly problem: CardNumberProblem };

const LENGTH = 12;
/** Spaces, and the hyphens, dashes and long-vowel marks that input methods produce for the minus key. */
const SEPARATORS = /[\s\u002d\u00ad\u2010-\u2015\u2212\u30fc\ufe63\uff0d\uff70]/gu;
/** Full-width forms stand at a fixed distance from their ASCII characters. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_DISTANCE = 0xfee0;
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B', '5': 'S', '2': 'Z' };
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', B: '8', S: '5', Z: '2' };

/**
 * Accepts lower case, full-width characters, spaces and hyphens. Never corrects a look-alike by itself: it names the
 * position and offers the corrected number.
 */
export function parseCardNumber(typed: string): CardNumberResult {
  const text = normalise(typed);
  const characters = Array.from(text);
  if (characters.length === 0) return { ok: false, problem: { kind: 'empty' } };
  const wrong = wrongPositions(characters.slice(0, LENGTH));
  const [first] = wrong;
  if (first !== undefined) {
    const suggestion = suggest(characters, wrong);
    const expected = expectedAt(first);
    return {
      ok: false,
      problem: { kind: 'character', position: first, expected, ...(suggestion && { suggestion }) },
    };
  }
  if (!isCardNumber(text)) return { ok: false, problem: { kind: 'length', length: characters.length } };
  return { ok: true, cardNumber: text };
}

/**
 * Choice: only full-width forms and ASCII letter case are mapped. Unicode's own compatibility and case mappings would
 * quietly turn other characters (ß, ①, ı) into letters and digits nobody typed.
 */
function normalise(typed: string): string {
  return typed
    .replace(SEPARATORS, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

export function isCardNumber(text: string): text is CardNumber {
  return /^[A-Z]{2}[0-9]{8}[A-Z]{2}$/.test(text);
}

function expectedAt(position: number): 'letter' | 'digit' {
  return position <= 2 || position > 10 ? 'letter' : 'digit';
}

function wrongPositions(characters: readonly string[]): readonly number[] {
  return characters.flatMap((character, index) => {
    const pattern = expectedAt(index + 1) === 'letter' ? /^[A-Z]$/ : /^[0-9]$/;
    return pattern.test(character) ? [] : [index + 1];
  });
}

function suggest(
  characters: readonly string[],
  wrong: readonly number[],
): { positions: readonly number[]; cardNumber: CardNumber } | undefined {
  const corrected = [...characters];
  for (const position of wrong) {
    const lookAlikes = expectedAt(position) === 'letter' ? LETTER_FOR : DIGIT_FOR;
    const replacement = lookAlikes[characters[position - 1] ?? ''];
    if (replacement === undefined) return undefined;
    corrected[position - 1] = replacement;
  }
  const text = corrected.join('');
  return isCardNumber(text) ? { positions: wrong, cardNumber: text } : undefined;
}
