import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { BitReader } from '../../../src/images/bit-reader.ts';
import { decodeTiff } from '../../../src/images/tiff.ts';
import { drawBitmap, drawPage, packWhite } from '../../generators/images/pictures.ts';
import { encodeTiff, type TiffOptions } from '../../generators/images/tiff-writer.ts';
import { appError, appErrorOf } from '../../support/app-errors.ts';
import { patchEntry, removeEntry } from './tiff-patch.ts';

const PAGE = drawPage(75, 40);
const ROWS = packWhite(PAGE);
const FILE = encodeTiff(PAGE);

const TAG = {
  WIDTH: 256,
  HEIGHT: 257,
  BITS: 258,
  COMPRESSION: 259,
  PHOTOMETRIC: 262,
  FILL_ORDER: 266,
  OFFSETS: 273,
  SAMPLES: 277,
  ROWS_PER_STRIP: 278,
  BYTE_COUNTS: 279,
} as const;

describe('decodeTiff', () => {
  const forms: TiffOptions[] = [];
  for (const byteOrder of ['II', 'MM'] as const)
    for (const photometric of [0, 1] as const)
      for (const fillOrder of [1, 2] as const)
        for (const compression of [1, 4] as const)
          forms.push({ byteOrder, photometric, fillOrder, compression });

  it.each(forms)('shows the same page from $byteOrder, $photometric, $fillOrder, $compression', (form) => {
    expect(decodeTiff(encodeTiff(PAGE, form))).toEqual({
      width: 75,
      height: 40,
      bitDepth: 1,
      channels: 1,
      rows: ROWS,
    });
  });

  it.each(forms)(
    'agrees with libtiff on $byteOrder, $photometric, $fillOrder, $compression',
    async (form) => {
      const pixels = await sharp(encodeTiff(PAGE, form)).toColourspace('b-w').raw().toBuffer();
      expect(new Uint8Array(pixels)).toEqual(PAGE.black.map((pixel) => (pixel === 0 ? 255 : 0)));
    },
  );

  it.each([1, 7, 39, 40, 1000])('puts strips of %i rows together', (rowsPerStrip) => {
    expect(decodeTiff(encodeTiff(PAGE, { rowsPerStrip })).rows).toEqual(ROWS);
  });

  it('does not look at resolution, and finds the directory before or after the rows', () => {
    expect(decodeTiff(encodeTiff(PAGE, { resolution: 400, directory: 'first' })).rows).toEqual(ROWS);
    expect(decodeTiff(encodeTiff(PAGE, { resolution: 1, directory: 'last' })).rows).toEqual(ROWS);
  });

  it('uses the defaults of TIFF 6.0 for absent fields', () => {
    const file = removeEntry(FILE, TAG.BITS, TAG.FILL_ORDER, TAG.SAMPLES, TAG.ROWS_PER_STRIP);
    expect(decodeTiff(file).rows).toEqual(ROWS);
  });

  it('keeps the bits after the last pixel of a row at zero', () => {
    const allWhite = drawBitmap(3, 2, () => false);
    expect([...decodeTiff(encodeTiff(allWhite)).rows]).toEqual([0b1110_0000, 0b1110_0000]);
  });

  it.each([
    ['no width', removeEntry(FILE, TAG.WIDTH)],
    ['no photometric interpretation', removeEntry(FILE, TAG.PHOTOMETRIC)],
    ['no strips', removeEntry(FILE, TAG.OFFSETS)],
    ['no strip lengths', removeEntry(FILE, TAG.BYTE_COUNTS)],
    ['eight bits per sample', patchEntry(FILE, TAG.BITS, { value: 8 })],
    ['three samples per pixel', patchEntry(FILE, TAG.SAMPLES, { value: 3 })],
    ['LZW compression', patchEntry(FILE, TAG.COMPRESSION, { value: 5 })],
    ['Group 3 compression', patchEntry(FILE, TAG.COMPRESSION, { value: 3 })],
    ['a palette', patchEntry(FILE, TAG.PHOTOMETRIC, { value: 3 })],
    ['a third fill order', patchEntry(FILE, TAG.FILL_ORDER, { value: 3 })],
    ['no row per strip', patchEntry(FILE, TAG.ROWS_PER_STRIP, { value: 0 })],
    ['fewer strips than rows need', patchEntry(FILE, TAG.ROWS_PER_STRIP, { value: 8 })],
    ['a strip beyond the file', patchEntry(FILE, TAG.OFFSETS, { value: FILE.length })],
    ['a strip longer than the file', patchEntry(FILE, TAG.BYTE_COUNTS, { value: FILE.length + 20 })],
    ['a strip too short for its rows', patchEntry(FILE, TAG.BYTE_COUNTS, { value: 3 })],
    ['uncompressed mode', patchEntry(FILE, TAG.FILL_ORDER, { tag: 293, value: 2 })],
    [
      'uncompressed rows cut short',
      patchEntry(encodeTiff(PAGE, { compression: 1 }), TAG.BYTE_COUNTS, { value: 399 }),
    ],
  ])('refuses %s', (_what, file) => {
    expect(appErrorOf(() => decodeTiff(file)).code).toBe('IMAGE_INVALID');
  });

  it.each([
    ['a width beyond the limit', patchEntry(FILE, TAG.WIDTH, { value: 4097 })],
    ['a height of 4 milliards', patchEntry(FILE, TAG.HEIGHT, { value: 0xffffffff })],
    [
      'more pixels than the limit',
      patchEntry(patchEntry(FILE, TAG.WIDTH, { value: 4096 }), TAG.HEIGHT, { value: 4096 }),
    ],
  ])('refuses %s before it decodes anything', (_what, file) => {
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    expect(appErrorOf(() => decodeTiff(file)).facts['where']).toBe('size');
    expect(symbol).not.toHaveBeenCalled();
    symbol.mockRestore();
  });

  it('does not decode the same octets for one strip after the other', () => {
    // 40 strips of one row each, every one of them said to be nearly the whole file.
    const file = encodeTiff(PAGE, { rowsPerStrip: 1 });
    const overlapping = patchEntry(file, TAG.BYTE_COUNTS, { eachValue: file.length - 8 });
    const same = patchEntry(overlapping, TAG.OFFSETS, { eachValue: 8 });
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    expect(() => decodeTiff(same)).toThrow(
      appError('IMAGE_INVALID', { where: 'tiff', tag: TAG.BYTE_COUNTS }),
    );
    expect(symbol).not.toHaveBeenCalled();
    symbol.mockRestore();
  });
});
