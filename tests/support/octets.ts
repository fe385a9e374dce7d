// Octet strings for property tests. Left to itself the library draws short ones, which never reach a second block, a
// second chunk or a length of two octets.

import fc from 'fast-check';

/** Between `min` and `max` octets, every length as likely as another. */
export function anyOctets(min: number, max: number = min): fc.Arbitrary<Uint8Array> {
  return fc
    .integer({ min, max })
    .chain((length) => fc.uint8Array({ minLength: length, maxLength: length, size: 'max' }));
}

/** The contents of a file: every length as likely as another, and no two places of it alike. */
export function fileContents(min: number, max: number): fc.Arbitrary<Uint8Array> {
  return fc
    .record({ length: fc.integer({ min, max }), first: fc.integer({ min: 0, max: 255 }) })
    .map(({ length, first }) =>
      Uint8Array.from({ length }, (_, index) => first + index * 7 + (index >> 8) * 31),
    );
}
