// One-bit TIFF images: front of the card 券面(表)イメージ, name 氏名イメージ and address 住居地イメージ.
// Spec: TIFF 6.0 §3 (bilevel images) and §11 (T.6 compression); MOJ-RC-1.5 §3.3.4 (D0), MOJ-RC2-1.1 §3.3.4 (D0, DFD1).
//
// Resolution and orientation are not looked at: the picture is shown as its rows are stored, fitted to its place.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { reverseBitOrder } from './bit-reader.ts';
import { BILEVEL_LIMIT, decodeCcittG4 } from './ccitt-g4.ts';
import { checkSize, type Raster } from './raster.ts';
import { parseTiffDirectory, type TiffDirectory } from './tiff-directory.ts';

/** TIFF 6.0 §8, with the defaults it gives to absent fields. */
const TAG = {
  IMAGE_WIDTH: 256,
  IMAGE_LENGTH: 257,
  BITS_PER_SAMPLE: 258,
  COMPRESSION: 259,
  PHOTOMETRIC_INTERPRETATION: 262,
  FILL_ORDER: 266,
  STRIP_OFFSETS: 273,
  SAMPLES_PER_PIXEL: 277,
  ROWS_PER_STRIP: 278,
  STRIP_BYTE_COUNTS: 279,
  T6_OPTIONS: 293,
} as const;

const COMPRESSION = { NONE: 1, CCITT_T6: 4 } as const;

/** §3: 0, stored 0 is white; 1, stored 0 is black. */
const WHITE_IS_ZERO = 0;

const ALL_ROWS = 2 ** 32 - 1;

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly compression: 1 | 4;
  readonly whiteIsZero: boolean;
  readonly fillOrder: 1 | 2;
  readonly rowsPerStrip: number;
}

/**
 * Width and height in pixels, from the directory alone.
 * @throws AppError IMAGE_INVALID like decodeTiff, where the directory already shows it.
 */
export function parseTiffSize(stored: Bytes): { readonly width: number; readonly height: number } {
  const { width, height } = readLayout(parseTiffDirectory(stored));
  return { width, height };
}

/**
 * The picture, one bit per pixel, 0 black. NUL padding after the file is allowed, and so is its absence.
 * @throws AppError IMAGE_INVALID when the file is not a one-bit TIFF of a layout named above, or beyond BILEVEL_LIMIT.
 */
export function decodeTiff(stored: Bytes): Raster {
  const directory = parseTiffDirectory(stored);
  const layout = readLayout(directory);
  const { width, height, whiteIsZero } = layout;
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  let row = 0;
  for (const strip of readStrips(directory, layout)) {
    const rowCount = Math.min(layout.rowsPerStrip, height - row);
    rows.set(decodeStrip(strip, layout, rowCount), row * stride);
    row += rowCount;
  }
  if (whiteIsZero) invert(rows);
  clearPadding(rows, width);
  return { width, height, bitDepth: 1, channels: 1, rows };
}

function readLayout(directory: TiffDirectory): Layout {
  const width = directory.one(TAG.IMAGE_WIDTH);
  const height = directory.one(TAG.IMAGE_LENGTH);
  checkSize(width, height, BILEVEL_LIMIT);
  allowed(directory, TAG.BITS_PER_SAMPLE, [1], 1);
  allowed(directory, TAG.SAMPLES_PER_PIXEL, [1], 1);
  // §11: bit 1 allows uncompressed mode, which the decoder does not have; the other bits are unassigned.
  allowed(directory, TAG.T6_OPTIONS, [0], 0);
  const rowsPerStrip = directory.one(TAG.ROWS_PER_STRIP, ALL_ROWS);
  if (rowsPerStrip === 0) throw unsupported(TAG.ROWS_PER_STRIP);
  return {
    width,
    height,
    compression: allowed(directory, TAG.COMPRESSION, [COMPRESSION.NONE, COMPRESSION.CCITT_T6], 1),
    whiteIsZero: allowed(directory, TAG.PHOTOMETRIC_INTERPRETATION, [0, 1]) === WHITE_IS_ZERO,
    fillOrder: allowed(directory, TAG.FILL_ORDER, [1, 2], 1),
    rowsPerStrip: Math.min(rowsPerStrip, height),
  };
}

/** The strips' octets, from the top. Together they are no longer than the file, so none is decoded over and over. */
function readStrips({ file, all }: TiffDirectory, layout: Layout): readonly Bytes[] {
  const count = Math.ceil(layout.height / layout.rowsPerStrip);
  const offsets = all(TAG.STRIP_OFFSETS, count);
  const lengths = all(TAG.STRIP_BYTE_COUNTS, count);
  if (lengths.reduce((sum, length) => sum + length, 0) > file.length) {
    throw unsupported(TAG.STRIP_BYTE_COUNTS);
  }
  return offsets.map((offset, index) => {
    const end = offset + (lengths[index] ?? 0);
    if (end > file.length) throw unsupported(TAG.STRIP_OFFSETS);
    const strip = file.subarray(offset, end);
    return layout.fillOrder === 2 ? reverseBitOrder(strip) : strip;
  });
}

function decodeStrip(strip: Bytes, { width, compression }: Layout, rowCount: number): Bytes {
  if (compression === COMPRESSION.CCITT_T6) return decodeCcittG4(strip, width, rowCount);
  const length = Math.ceil(width / 8) * rowCount;
  if (strip.length < length) throw unsupported(TAG.STRIP_BYTE_COUNTS);
  return strip.subarray(0, length);
}

function invert(rows: Bytes): void {
  for (let index = 0; index < rows.length; index++) rows[index] = ~(rows[index] ?? 0);
}

/** Zeros in the bits after the last pixel of each row, so that equal pictures are equal octets. */
function clearPadding(rows: Bytes, width: number): void {
  const stride = Math.ceil(width / 8);
  const mask = 0xff << (stride * 8 - width);
  for (let last = stride - 1; last < rows.length; last += stride) rows[last] = (rows[last] ?? 0) & mask;
}

/** The field's value when it is one of `values`. */
function allowed<T extends number>(
  directory: TiffDirectory,
  tag: number,
  values: readonly T[],
  otherwise?: T,
): T {
  const stored = directory.one(tag, otherwise);
  const value = values.find((candidate) => candidate === stored);
  if (value === undefined) throw unsupported(tag);
  return value;
}

function unsupported(tag: number): AppError {
  return new AppError('IMAGE_INVALID', { where: 'tiff', tag });
}
