// Text that a card, a certificate, a driver or a file supplied, made so that a person sees what is in it. Whatever hides,
// turns its neighbours around, piles up or is drawn like another letter is spelled out; each front says how, and what else.
// Source: Unicode 16, UTS #39 §4 (confusables of ASCII letters and digits), checked 2026-11-21.

/**
 * Letters and digits of other scripts that are drawn like those of ASCII. Card texts are of JIS X 0213 and names on cards
 * of A to Z and kanji, so an address that needs one of them does not exist; full-width letters are none of them.
 * Choice: Greek and Cyrillic letters that look like themselves (α, Σ, Ж) stay, since names of buildings have them. Kanji
 * and kana that resemble each other (ロ and 口) stay too: nobody could read a text in which they were spelled out.
 */
const LOOK_ALIKE = new RegExp(
  [
    '[\\u0391\\u0392\\u0395-\\u0397\\u0399\\u039a\\u039c\\u039d\\u039f\\u03a1\\u03a4\\u03a5\\u03a7\\u03bd\\u03bf\\u03f2\\u03f3\\u03f9\\u037f]',
    '[\\u0405\\u0406\\u0408\\u0410\\u0412\\u0415\\u041a\\u041c-\\u041e\\u0420-\\u0423\\u0425\\u0430\\u0435\\u043e\\u0440\\u0441\\u0443\\u0445]',
    '[\\u0455\\u0456\\u0458\\u0474\\u0475\\u04ae\\u04af\\u04ba\\u04bb\\u04c0\\u04cf\\u0501\\u050c\\u051a-\\u051d]',
    '[\\u{1d400}-\\u{1d7ff}]',
    '(?![0-9\\uff10-\\uff19])\\p{Decimal_Number}',
    ...[
      'Armenian',
      'Carian',
      'Cherokee',
      'Coptic',
      'Deseret',
      'Gothic',
      'Lisu',
      'Lycian',
      'Lydian',
      'Nko',
      'Old_Italic',
    ].map((script) => `\\p{Script=${script}}`),
  ].join('|'),
  'gu',
);

/** Marks without a base, and more than two on one base: they would pile up over other lines. */
const PILED_MARK = /(?<=^|\p{Mark}{2})\p{Mark}/gu;

/** Characters shown at most: several times the longest field of any card, and not a page that scrolls for ever. */
const LONGEST = 2_000;

/**
 * A text that is too long ends in … and the number of characters that are not shown.
 * @param hidden characters this front spells out besides, with the flags `gu`
 * @param spell how it does
 */
export function spellOut(text: string, hidden: RegExp, spell: (character: string) => string): string {
  const { shown, left } = cut(text);
  const spelled = shown.replace(hidden, spell).replace(LOOK_ALIKE, spell).replace(PILED_MARK, spell);
  return left === 0 ? spelled : `${spelled}…(+${left})`;
}

function cut(text: string): { readonly shown: string; readonly left: number } {
  if (text.length <= LONGEST) return { shown: text, left: 0 };
  const characters = Array.from(text);
  return { shown: characters.slice(0, LONGEST).join(''), left: Math.max(0, characters.length - LONGEST) };
}
