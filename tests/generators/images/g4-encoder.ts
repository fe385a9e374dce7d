// A CCITT T.6 encoder for drawing simulated cards and for testing the decoder. Deterministic: the same bitmap always
// gives the same octets. Written to be read: one character per bit, so no larger than a card needs.
// Spec: ITU-T T.6 §2.2 (coding scheme), §2.4.1.1 (EOFB); ITU-T T.4 §4.1.1, §4.2.1.3.

import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  EOFB,
  EXTENDED_MAKE_UP,
  MODE_CODES,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from '../../../src/images/ccitt-codes.ts';

/** A picture of black and white: one octet per pixel, row by row, 0 white and anything else black. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly black: Uint8Array;
}

/** The longest make-up code, T.4 Table 3b. */
const LONGEST_MAKE_UP = 2560;

/** a1 minus b1, from -3 to 3, T.6 Table 1. */
const VERTICAL = [
  MODE_CODES.verticalLeft3,
  MODE_CODES.verticalLeft2,
  MODE_CODES.verticalLeft1,
  MODE_CODES.vertical0,
  MODE_CODES.verticalRight1,
  MODE_CODES.verticalRight2,
  MODE_CODES.verticalRight3,
];

/**
 * The rows of `bitmap` from `firstRow` on, as one T.6 block: the reference row of its first row is white.
 * Most significant bit first; the last octet is filled with zeros.
 */
export function encodeG4(
  bitmap: Bitmap,
  options: { readonly firstRow?: number; readonly rowCount?: number; readonly eofb?: boolean } = {},
): Uint8Array {
  const firstRow = options.firstRow ?? 0;
  const lastRow = firstRow + (options.rowCount ?? bitmap.height - firstRow);
  const codes: string[] = [];
  let reference: readonly boolean[] = new Array<boolean>(bitmap.width).fill(false);
  for (let row = firstRow; row < lastRow; row++) {
    const start = row * bitmap.width;
    const coding = Array.from(bitmap.black.subarray(start, start + bitmap.width), (pixel) => pixel !== 0);
    codes.push(encodeRow(coding, reference));
    reference = coding;
  }
  if (options.eofb ?? true) codes.push(EOFB);
  return packBits(codes.join(''));
}

/** T.6 §2.2.3: the coding modes of one row. a0 starts just before the first element, which counts as white. */
function encodeRow(coding: readonly boolean[], reference: readonly boolean[]): string {
  const width = coding.length;
  let codes = '';
  let a0 = -1;
  let colour = false;
  while (a0 < width) {
    const a1 = nextOf(coding, Math.max(a0, 0), !colour);
    const b1 = nextChange(reference, a0, colour);
    const b2 = nextOf(reference, b1, colour);
    if (b2 < a1) {
      codes += MODE_CODES.pass;
      a0 = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      codes += VERTICAL[a1 - b1 + 3] ?? '';
      a0 = a1;
      colour = !colour;
    } else {
      const a2 = nextOf(coding, a1, colour);
      const start = Math.max(a0, 0);
      codes += MODE_CODES.horizontal + encodeRun(a1 - start, colour) + encodeRun(a2 - a1, !colour);
      a0 = a2;
    }
  }
  return codes;
}

/** The first element of `colour` at or after `from`; the row's width where there is none. */
function nextOf(row: readonly boolean[], from: number, colour: boolean): number {
  let position = from;
  while (position < row.length && row[position] !== colour) position++;
  return position;
}

/** b1 (T.4 §4.2.1.3.1): the first change right of a0 to the colour opposite to a0's; before a row all is white. */
function nextChange(reference: readonly boolean[], a0: number, colour: boolean): number {
  for (let position = a0 + 1; position < reference.length; position++) {
    if (reference[position] !== colour && (reference[position - 1] ?? false) === colour) return position;
  }
  return reference.length;
}

/** T.4 §4.1.1: as many make-up codes as needed, then one terminating code. */
function encodeRun(length: number, black: boolean): string {
  let codes = '';
  let rest = length;
  while (rest >= 64) {
    const makeUp = Math.min(rest - (rest % 64), LONGEST_MAKE_UP);
    const table = black ? BLACK_MAKE_UP : WHITE_MAKE_UP;
    codes += [...table, ...EXTENDED_MAKE_UP][makeUp / 64 - 1] ?? '';
    rest -= makeUp;
  }
  return codes + ((black ? BLACK_TERMINATING : WHITE_TERMINATING)[rest] ?? '');
}

function packBits(bits: string): Uint8Array {
  const octets = new Uint8Array(Math.ceil(bits.length / 8));
  for (let index = 0; index < octets.length; index++) {
    octets[index] = Number.parseInt(bits.slice(index * 8, index * 8 + 8).padEnd(8, '0'), 2);
  }
  return octets;
}
