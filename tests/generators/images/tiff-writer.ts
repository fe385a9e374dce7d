// Writes one-bit TIFF files in every form the card's images might take. Deterministic.
// Spec: TIFF 6.0 §2 (structure), §3 (bilevel images), §11 (CCITT).

import { encodeG4, type Bitmap } from './g4-encoder.ts';

export interface TiffOptions {
  readonly byteOrder?: 'II' | 'MM';
  /** 4: CCITT T.6; 1: rows as they are. */
  readonly compression?: 1 | 4;
  /** 0: stored 0 is white; 1: stored 0 is black. The picture looks the same either way. */
  readonly photometric?: 0 | 1;
  readonly fillOrder?: 1 | 2;
  /** All rows in one strip when absent. */
  readonly rowsPerStrip?: number;
  readonly eofb?: boolean;
  /** Where the directory stands; readers must follow its offset either way. */
  readonly directory?: 'first' | 'last';
  /** Dots per inch, for both axes; 200 when absent, no resolution fields when null. */
  readonly resolution?: number | null;
}

const TYPE = { SHORT: 3, LONG: 4, RATIONAL: 5 } as const;

interface Entry {
  readonly tag: number;
  readonly type: 3 | 4 | 5;
  readonly values: readonly number[];
}

const HEADER_LENGTH = 8;

export function encodeTiff(bitmap: Bitmap, options: TiffOptions = {}): Uint8Array {
  const strips = encodeStrips(bitmap, options);
  const stripsLength = strips.reduce((sum, strip) => sum + evenLength(strip.length), 0);
  const directoryFirst = options.directory === 'first';
  const directoryLength = encodeDirectory(entriesOf(bitmap, options, strips, 0), 0, true).length;
  const directoryAt = directoryFirst ? HEADER_LENGTH : HEADER_LENGTH + stripsLength;
  const stripsAt = directoryFirst ? HEADER_LENGTH + directoryLength : HEADER_LENGTH;
  const little = (options.byteOrder ?? 'II') === 'II';

  const file = new Uint8Array(HEADER_LENGTH + stripsLength + directoryLength);
  const view = new DataView(file.buffer);
  file.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, little);
  view.setUint32(4, directoryAt, little);
  let offset = stripsAt;
  for (const strip of strips) {
    file.set(strip, offset);
    offset += evenLength(strip.length);
  }
  file.set(encodeDirectory(entriesOf(bitmap, options, strips, stripsAt), directoryAt, little), directoryAt);
  return file;
}

function encodeStrips(bitmap: Bitmap, options: TiffOptions): readonly Uint8Array[] {
  const rowsPerStrip = options.rowsPerStrip ?? bitmap.height;
  const stored = storedBits(bitmap, options.photometric ?? 0);
  const strips: Uint8Array[] = [];
  for (let firstRow = 0; firstRow < bitmap.height; firstRow += rowsPerStrip) {
    const rowCount = Math.min(rowsPerStrip, bitmap.height - firstRow);
    const octets =
      options.compression === 1
        ? packRows(stored, firstRow, rowCount)
        : encodeG4(stored, { firstRow, rowCount, eofb: options.eofb ?? true });
    strips.push(options.fillOrder === 2 ? octets.map(reverseBits) : octets);
  }
  return strips;
}

/** T.6 black is a stored 1, so an image whose stored 1 is white is coded inverted. */
function storedBits(bitmap: Bitmap, photometric: 0 | 1): Bitmap {
  if (photometric === 0) return bitmap;
  return { ...bitmap, black: bitmap.black.map((pixel) => (pixel === 0 ? 1 : 0)) };
}

function packRows(bitmap: Bitmap, firstRow: number, rowCount: number): Uint8Array {
  const stride = Math.ceil(bitmap.width / 8);
  const octets = new Uint8Array(stride * rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < bitmap.width; column++) {
      if (bitmap.black[(firstRow + row) * bitmap.width + column] === 0) continue;
      const at = row * stride + (column >> 3);
      octets[at] = (octets[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return octets;
}

function reverseBits(octet: number): number {
  return Number.parseInt(octet.toString(2).padStart(8, '0').split('').reverse().join(''), 2);
}

function entriesOf(
  bitmap: Bitmap,
  options: TiffOptions,
  strips: readonly Uint8Array[],
  stripsAt: number,
): readonly Entry[] {
  let offset = stripsAt;
  const offsets = strips.map((strip) => {
    const at = offset;
    offset += evenLength(strip.length);
    return at;
  });
  const dpi = options.resolution === undefined ? 200 : options.resolution;
  const resolution: readonly Entry[] =
    dpi === null
      ? []
      : [
          { tag: 282, type: TYPE.RATIONAL, values: [dpi, 1] },
          { tag: 283, type: TYPE.RATIONAL, values: [dpi, 1] },
          { tag: 296, type: TYPE.SHORT, values: [2] },
        ];
  return [
    { tag: 256, type: TYPE.LONG, values: [bitmap.width] },
    { tag: 257, type: TYPE.LONG, values: [bitmap.height] },
    { tag: 258, type: TYPE.SHORT, values: [1] },
    { tag: 259, type: TYPE.SHORT, values: [options.compression ?? 4] },
    { tag: 262, type: TYPE.SHORT, values: [options.photometric ?? 0] },
    { tag: 266, type: TYPE.SHORT, values: [options.fillOrder ?? 1] },
    { tag: 273, type: TYPE.LONG, values: offsets },
    { tag: 277, type: TYPE.SHORT, values: [1] },
    { tag: 278, type: TYPE.LONG, values: [options.rowsPerStrip ?? bitmap.height] },
    { tag: 279, type: TYPE.LONG, values: strips.map((strip) => strip.length) },
    ...resolution,
  ];
}

/** Count, entries of twelve octets, offset of the next directory (none), then the values too long for an entry. */
function encodeDirectory(entries: readonly Entry[], directoryAt: number, little: boolean): Uint8Array {
  const fixedLength = 2 + entries.length * 12 + 4;
  const overflow = entries.reduce((sum, entry) => sum + overflowLength(entry), 0);
  const octets = new Uint8Array(fixedLength + overflow);
  const view = new DataView(octets.buffer);
  view.setUint16(0, entries.length, little);
  let overflowAt = fixedLength;
  entries.forEach((entry, index) => {
    const at = 2 + index * 12;
    view.setUint16(at, entry.tag, little);
    view.setUint16(at + 2, entry.type, little);
    view.setUint32(
      at + 4,
      entry.type === TYPE.RATIONAL ? entry.values.length / 2 : entry.values.length,
      little,
    );
    let valuesAt = at + 8;
    if (overflowLength(entry) > 0) {
      view.setUint32(at + 8, directoryAt + overflowAt, little);
      valuesAt = overflowAt;
      overflowAt += overflowLength(entry);
    }
    for (const value of entry.values) {
      if (entry.type === TYPE.SHORT) view.setUint16(valuesAt, value, little);
      else view.setUint32(valuesAt, value, little);
      valuesAt += entry.type === TYPE.SHORT ? 2 : 4;
    }
  });
  return octets;
}

function overflowLength(entry: Entry): number {
  const length = entry.values.length * (entry.type === TYPE.SHORT ? 2 : 4);
  return length > 4 ? length : 0;
}

/** Offsets in a TIFF file are even. */
function evenLength(length: number): number {
  return length + (length % 2);
}
