// What was typed, as octets that can be wiped: one for each character, 0xff for one that no PIN has.

const NO_PIN_OCTET = 0xff;
/** Longer than any PIN; what is longer still is cut, and refused whole. */
const LONGEST = 64;

/** Full width is as good as half width; what stands around the PIN is not part of it. */
export function pinOctets(typed: string): number[] {
  return Array.from(typed.normalize('NFKC').trim(), (character) => {
    const code = character.codePointAt(0) ?? NO_PIN_OCTET;
    return code < 0x80 ? code : NO_PIN_OCTET;
  }).slice(0, LONGEST);
}
