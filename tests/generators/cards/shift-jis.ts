// Shift_JIS octets for text. The platform only decodes it, so the table is made by decoding every pair once.

import type { Bytes } from '../../../src/bytes/bytes.ts';

export function encodeShiftJis(text: string): Bytes {
  return Uint8Array.from(Array.from(text).flatMap((character) => codeOf(character)));
}

function codeOf(character: string): readonly number[] {
  const code = TABLE.get(character);
  if (code === undefined) throw new RangeError('character is not in Shift_JIS');
  return code;
}

const TABLE = makeTable();

function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, readonly number[]>();
  for (let octet = 0x20; octet < 0x7f; octet++) table.set(String.fromCharCode(octet), [octet]);
  for (let high = 0x81; high <= 0xef; high++) {
    if (high > 0x9f && high < 0xe0) continue;
    for (let low = 0x40; low <= 0xfc; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (Array.from(character).length === 1 && character !== '\uFFFD' && !table.has(character)) {
        table.set(character, [high, low]);
      }
    }
  }
  return table;
}
