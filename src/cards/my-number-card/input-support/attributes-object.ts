// Where the object FF20 of 基本4情報 begins and ends.
// Observed: one report has two octets before it on some cards; so it is looked for in the first few.

import type { Bytes } from '../../../bytes/bytes.ts';

const MOST_OCTETS_BEFORE = 8;

export interface AttributesObject {
  /** Of the value, from the start of the file. */
  readonly start: number;
  readonly length: number;
}

/** Undefined when the octets do not hold the tag with a length of one to three octets. */
export function locateAttributes(octets: Bytes): AttributesObject | undefined {
  for (let at = 0; at <= MOST_OCTETS_BEFORE; at++) {
    if (octets[at] !== 0xff || octets[at + 1] !== 0x20) continue;
    const first = octets[at + 2];
    const [second, third] = [octets[at + 3], octets[at + 4]];
    if (first === undefined) return undefined;
    if (first < 0x80) return { start: at + 3, length: first };
    if (first === 0x81 && second !== undefined) return { start: at + 4, length: second };
    if (first !== 0x82 || second === undefined || third === undefined) return undefined;
    return { start: at + 5, length: second * 0x100 + third };
  }
  return undefined;
}

/** From the start of the file to the end of the object. */
export function attributesLength(start: Bytes): number | undefined {
  const object = locateAttributes(start);
  return object && object.start + object.length;
}
