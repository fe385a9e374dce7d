import { describe, expect, it } from 'vitest';
import { stripTrailingZeros } from '../../../src/bytes/bytes.ts';
import { fromHex } from '../../../src/bytes/hex.ts';
import { parseTiffDirectory } from '../../../src/images/tiff-directory.ts';
import { drawPage } from '../../generators/images/pictures.ts';
import { encodeTiff } from '../../generators/images/tiff-writer.ts';
import { appError } from '../../support/app-errors.ts';
import { patchEntry } from './tiff-patch.ts';

const WIDTH = 256;
const HEIGHT = 257;
const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;

const FILE = encodeTiff(drawPage(20, 10), { rowsPerStrip: 4 });

describe('parseTiffDirectory', () => {
  it('reads values of one, two and four octets, in the entry or elsewhere, in both byte orders', () => {
    const big = fromHex(
      [
        '4D4D002A 00000008 0004',
        '0100 0004 00000001 00000203',
        '0101 0003 00000001 01020000',
        '0102 0001 00000003 01020300',
        '0103 0003 00000003 0000003E',
        '00000000 0A0B 0C0D 0E0F',
      ]
        .join('')
        .replaceAll(' ', ''),
    );
    const directory = parseTiffDirectory(big);
    expect([directory.one(256), directory.one(257)]).toEqual([0x203, 0x102]);
    expect(directory.all(258, 3)).toEqual([1, 2, 3]);
    expect(directory.all(259, 3)).toEqual([0x0a0b, 0x0c0d, 0x0e0f]);

    const little = parseTiffDirectory(FILE);
    expect([little.one(WIDTH), little.one(HEIGHT)]).toEqual([20, 10]);
    expect(little.all(STRIP_OFFSETS, 3)[0]).toBe(8);
  });

  it('gives the stated value for an absent field, and refuses where none is stated', () => {
    const directory = parseTiffDirectory(FILE);
    expect(directory.one(999, 7)).toBe(7);
    expect(() => directory.one(999)).toThrow(appError('IMAGE_INVALID', { where: 'field', tag: 999 }));
  });

  it('refuses a count other than the one asked for, however large, before it reads a value', () => {
    const huge = parseTiffDirectory(patchEntry(FILE, STRIP_OFFSETS, { count: 0xffffffff }));
    expect(() => huge.all(STRIP_OFFSETS, 3)).toThrow(
      appError('IMAGE_INVALID', { where: 'field', tag: STRIP_OFFSETS }),
    );
    expect(() => huge.one(STRIP_OFFSETS)).toThrow(appError('IMAGE_INVALID'));
  });

  it('refuses a value of another type', () => {
    const rational = parseTiffDirectory(patchEntry(FILE, WIDTH, { type: 5 }));
    expect(() => rational.one(WIDTH)).toThrow(appError('IMAGE_INVALID', { where: 'field', tag: WIDTH }));
  });

  it('puts back the zeros that were stripped from the end of the file as padding', () => {
    const whole = encodeTiff(drawPage(20, 10), { directory: 'last', resolution: null });
    const stripped = stripTrailingZeros(whole);
    expect(whole.length - stripped.length).toBeGreaterThan(4);
    expect(parseTiffDirectory(stripped).one(STRIP_BYTE_COUNTS)).toBe(
      parseTiffDirectory(whole).one(STRIP_BYTE_COUNTS),
    );
  });

  it.each([
    ['nothing', new Uint8Array(0), 'header'],
    ['a header cut short', FILE.subarray(0, 2), 'header'],
    ['another kind of file', fromHex('89504E470D0A1A0A'), 'header'],
    ['the byte order of one and the number of the other', fromHex('49494D4D002A00000008'), 'header'],
    ['BigTIFF', fromHex('49492B000800000000000000'), 'header'],
    ['a directory beyond the file', fromHex('49492A00FFFFFF7F'), 'offset'],
    ['a directory of no entry', fromHex('49492A00080000000000'), 'entry-count'],
    ['a directory of 65 entries', fromHex('49492A00080000004100'), 'entry-count'],
  ])('refuses %s', (_what, file, where) => {
    expect(() => parseTiffDirectory(file)).toThrow(appError('IMAGE_INVALID', { where }));
  });

  it('refuses a directory cut short', () => {
    const whole = encodeTiff(drawPage(20, 10), { directory: 'last', resolution: null });
    expect(() => parseTiffDirectory(whole.subarray(0, -60))).toThrow(appError('IMAGE_INVALID'));
  });

  it('refuses a field that stands there twice', () => {
    expect(() => parseTiffDirectory(patchEntry(FILE, HEIGHT, { tag: WIDTH }))).toThrow(
      appError('IMAGE_INVALID', { where: 'duplicate-tag', tag: WIDTH }),
    );
  });

  it('refuses values beyond the file', () => {
    const directory = parseTiffDirectory(patchEntry(FILE, STRIP_OFFSETS, { value: FILE.length + 12 }));
    expect(() => directory.all(STRIP_OFFSETS, 3)).toThrow(appError('IMAGE_INVALID', { where: 'offset' }));
  });
});
