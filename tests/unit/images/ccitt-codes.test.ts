import { describe, expect, it } from 'vitest';
import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  EOFB,
  EXTENDED_MAKE_UP,
  MODE_CODES,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from '../../../src/images/ccitt-codes.ts';

const SETS = {
  modes: [...Object.values(MODE_CODES), EOFB, '0000001'],
  white: [...WHITE_TERMINATING, ...WHITE_MAKE_UP, ...EXTENDED_MAKE_UP, EOFB],
  black: [...BLACK_TERMINATING, ...BLACK_MAKE_UP, ...EXTENDED_MAKE_UP, EOFB],
};

describe('the code words of T.4 and T.6', () => {
  it('are as many as the tables have', () => {
    const counts = [WHITE_TERMINATING, BLACK_TERMINATING, WHITE_MAKE_UP, BLACK_MAKE_UP, EXTENDED_MAKE_UP];
    expect(counts.map((codes) => codes.length)).toEqual([64, 64, 27, 27, 13]);
  });

  it.each(Object.entries(SETS))('are distinguishable among the %s codes and from EOFB', (_name, codes) => {
    const clashes = codes.filter((code, index) =>
      codes.some((other, otherIndex) => otherIndex !== index && other.startsWith(code)),
    );
    expect(clashes).toEqual([]);
  });
});
