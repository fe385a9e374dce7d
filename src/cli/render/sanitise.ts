// Text that a card, a certificate, a driver or a file supplied, made safe to print: what a terminal would act on or hide
// is shown as a visible escape. A hostile card can so neither move the cursor nor reverse nor hide text.
// Choice: the check and cross marks of this program are escaped as well, since a card may not print its own verdict.

import { spellOut } from '../../words/strangers-text.ts';

const ACTIVE_OR_HIDDEN =
  /[\p{Control}\p{Format}\p{Surrogate}\p{Private_Use}\p{Unassigned}\p{Line_Separator}\p{Paragraph_Separator}\p{Default_Ignorable_Code_Point}\u{2800}\u{2713}-\u{2718}]|(?![ \u{3000}])\p{Space_Separator}/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';

export function sanitise(text: string): string {
  return spellOut(text, ACTIVE_OR_HIDDEN, escapeCharacter);
}

/** ␛ for a control character of ASCII, \u{202E} for any other. */
function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === DELETE ? DELETE_PICTURE : `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}
