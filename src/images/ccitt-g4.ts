// CCITT Group 4 (MMR): the two-dimensional coding of one-bit images in the front, name and address images of the cards.
// Spec: ITU-T T.6 (11/1988) §2.2, which restates ITU-T T.4 (07/2003) §4.2.1.3; code words in ccitt-codes.ts.
//
// The data is not trusted. Every step of the decoder takes at least one bit, a row ends at its width, and a run never
// passes it, so the work is bounded by the data's length plus the size of the picture.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { BitReader, buildPrefixTable } from './bit-reader.ts';
import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  EXTENDED_MAKE_UP,
  MODE_CODES,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from './ccitt-codes.ts';
import { checkSize, type SizeLimit } from './raster.ts';

/**
 * Choice: six times the side of a card's front at 200 dpi (674 by 425), so a finer scan on a later card still fits;
 * and one mebibyte of bits, which takes a few milliseconds.
 */
export const BILEVEL_LIMIT: SizeLimit = { side: 4096, pixels: 8 * 1024 * 1024 };

/** Modes as numbers: -3 to 3 are the vertical modes, a1 minus b1. */
const PASS = 4;
const HORIZONTAL = 5;

// There is no entry for the extension codes (T.6 Table 1, 0000001xxx): uncompressed mode is not used on cards.
const MODES = buildPrefixTable([
  [MODE_CODES.pass, PASS],
  [MODE_CODES.horizontal, HORIZONTAL],
  [MODE_CODES.vertical0, 0],
  [MODE_CODES.verticalRight1, 1],
  [MODE_CODES.verticalRight2, 2],
  [MODE_CODES.verticalRight3, 3],
  [MODE_CODES.verticalLeft1, -1],
  [MODE_CODES.verticalLeft2, -2],
  [MODE_CODES.verticalLeft3, -3],
]);

/** A terminating code ends a run, so every longer run is make-up codes and then one of these, T.4 §4.1.1. */
const LONGEST_TERMINATING = 63;

const WHITE_RUNS = buildPrefixTable(runCodes(WHITE_TERMINATING, WHITE_MAKE_UP));
const BLACK_RUNS = buildPrefixTable(runCodes(BLACK_TERMINATING, BLACK_MAKE_UP));

/**
 * The rows of one T.6 block, one bit per pixel and 1 for black, each row padded with zeros to whole octets. The first
 * bit of an octet is its most significant; data stored the other way goes through reverseBitOrder first.
 * Data after the last row is not looked at, so the end-of-block code may be missing and padding may follow.
 * @throws AppError IMAGE_INVALID when the size is beyond BILEVEL_LIMIT, the data ends early, or a code is impossible.
 */
export function decodeCcittG4(data: Bytes, width: number, height: number): Bytes {
  checkSize(width, height, BILEVEL_LIMIT);
  const bits = new BitReader(data);
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  // T.6 §2.2.1: the row above the first one is imagined white.
  let reference = new ChangingElements(width);
  let coding = new ChangingElements(width);
  for (let row = 0; row < height; row++) {
    decodeRow(bits, reference, coding);
    paintBlack(rows.subarray(row * stride, (row + 1) * stride), coding);
    [reference, coding] = [coding, reference];
  }
  return rows;
}

/** The changing elements of one row (T.4 §4.2.1.3.1): where it turns black, where white again, and so on. */
class ChangingElements {
  readonly width: number;
  readonly #positions: Int32Array;
  #count = 0;

  constructor(width: number) {
    this.width = width;
    this.#positions = new Int32Array(width);
  }

  get count(): number {
    return this.#count;
  }

  /** The position of a change; beyond the last one the imaginary change just after the row. */
  at(index: number): number {
    return index < this.#count ? (this.#positions[index] ?? this.width) : this.width;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Two changes at one position are a run of length 0 and cancel out. Positions never go back. */
  push(position: number): void {
    if (position >= this.width) return;
    if (this.#count > 0 && this.#positions[this.#count - 1] === position) this.#count -= 1;
    else this.#positions[this.#count++] = position;
  }
}

/** T.6 §2.2.3. `a0` starts just before the first pixel, on an imaginary white one (T.4 §4.2.1.3.4). */
function decodeRow(bits: BitReader, reference: ChangingElements, coding: ChangingElements): void {
  const width = coding.width;
  coding.clear();
  let a0 = -1;
  let black = false;
  let b1Index = 0;
  while (a0 < width) {
    b1Index = findB1(reference, { from: b1Index, a0, black });
    const mode = bits.symbol(MODES);
    if (mode === PASS) {
      a0 = reference.at(b1Index + 1);
    } else if (mode === HORIZONTAL) {
      const a1 = readRun(bits, { from: Math.max(a0, 0), width, black });
      const a2 = readRun(bits, { from: a1, width, black: !black });
      coding.push(a1);
      coding.push(a2);
      a0 = a2;
    } else {
      const a1 = reference.at(b1Index) + mode;
      if (a1 <= a0 || a1 > width) throw impossible('changing-element', bits);
      coding.push(a1);
      a0 = a1;
      black = !black;
    }
  }
}

/**
 * b1 (T.4 §4.2.1.3.1): the first change of the reference row to the right of a0 and of the colour opposite to a0's.
 * Even changes turn black, odd ones white. `from` is the b1 before: a0 only moves right, so the search steps back one
 * change at most.
 */
function findB1(
  reference: ChangingElements,
  { from, a0, black }: { readonly from: number; readonly a0: number; readonly black: boolean },
): number {
  const parity = black ? 1 : 0;
  let index = (from & 1) === parity ? from : Math.max(from - 1, parity);
  while (index < reference.count && reference.at(index) <= a0) index += 2;
  return index;
}

/** Where a run of one colour that starts at `from` ends. */
function readRun(
  bits: BitReader,
  { from, width, black }: { readonly from: number; readonly width: number; readonly black: boolean },
): number {
  const table = black ? BLACK_RUNS : WHITE_RUNS;
  let end = from;
  for (;;) {
    const length = bits.symbol(table);
    end += length;
    if (end > width) throw impossible('run', bits);
    if (length <= LONGEST_TERMINATING) return end;
  }
}

function paintBlack(row: Bytes, changes: ChangingElements): void {
  for (let index = 0; index < changes.count; index += 2) {
    const start = changes.at(index);
    const end = changes.at(index + 1);
    const firstOctet = start >> 3;
    const lastOctet = (end - 1) >> 3;
    const firstMask = 0xff >> (start & 7);
    const lastMask = (0xff << (7 - ((end - 1) & 7))) & 0xff;
    if (firstOctet === lastOctet) {
      row[firstOctet] = (row[firstOctet] ?? 0) | (firstMask & lastMask);
    } else {
      row[firstOctet] = (row[firstOctet] ?? 0) | firstMask;
      row.fill(0xff, firstOctet + 1, lastOctet);
      row[lastOctet] = lastMask;
    }
  }
}

function* runCodes(
  terminating: readonly string[],
  makeUp: readonly string[],
): Generator<readonly [string, number]> {
  for (const [length, code] of terminating.entries()) yield [code, length];
  for (const [index, code] of [...makeUp, ...EXTENDED_MAKE_UP].entries()) yield [code, (index + 1) * 64];
}

function impossible(where: string, bits: BitReader): AppError {
  return new AppError('IMAGE_INVALID', { where, offsetBits: bits.offsetBits });
}
