import { describe, expect, it } from 'vitest';
import { concat, padEndZero } from '../../../src/bytes/bytes.ts';
import { fromHex } from '../../../src/bytes/hex.ts';
import { parseJpeg2000Header } from '../../../src/images/jpeg2000-header.ts';
import { box } from '../../generators/images/jp2-encoder.ts';
import { appError } from '../../support/app-errors.ts';

interface Siz {
  /** Xsiz Ysiz XOsiz YOsiz XTsiz YTsiz XTOsiz YTOsiz. */
  readonly grid?: readonly number[];
  /** Ssiz XRsiz YRsiz of each. */
  readonly components?: readonly (readonly [number, number, number])[];
}

const FULL: readonly [number, number, number] = [7, 1, 1];
const COLOUR = [FULL, FULL, FULL];

/** SOC, SIZ and the start of what follows. */
function codestream({ grid = [240, 320, 0, 0, 240, 320, 0, 0], components = COLOUR }: Siz = {}): Uint8Array {
  return concat(
    fromHex('FF4FFF51'),
    u16(38 + 3 * components.length),
    u16(0),
    ...grid.map(u32),
    u16(components.length),
    Uint8Array.from(components.flat()),
    fromHex('FF52'),
  );
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value);
}

function u32(value: number): Uint8Array {
  return concat(u16(value >>> 16), u16(value & 0xffff));
}

const SIGNATURE = fromHex('0000000C6A5020200D0A870A');

function colour(method: number, enumCs: number): Uint8Array {
  return box('colr', concat(Uint8Array.of(method, 0, 0), u32(enumCs)));
}

function jp2(...colours: readonly Uint8Array[]): Uint8Array {
  return concat(SIGNATURE, box('jp2h', concat(...colours)), box('jp2c', codestream()));
}

describe('parseJpeg2000Header', () => {
  it('finds size and components in a bare codestream', () => {
    expect(parseJpeg2000Header(codestream())).toEqual({
      width: 240,
      height: 320,
      components: 3,
      sycc: false,
      codestream: codestream(),
    });
    expect(parseJpeg2000Header(codestream({ components: [FULL] })).components).toBe(1);
  });

  it('finds the codestream among JP2 boxes and hands on nothing else', () => {
    const file = concat(
      SIGNATURE,
      box('ftyp', fromHex('6A703220')),
      box('jp2h', colour(1, 16)),
      box('jp2c', codestream()),
      box('xml ', fromHex('3C612F3E')),
    );
    expect(parseJpeg2000Header(file).codestream).toEqual(codestream());
  });

  it('reads a box up to the end, and a box with a long length', () => {
    const toEnd = concat(SIGNATURE, u32(0), fromHex('6A703263'), codestream());
    const long = concat(
      SIGNATURE,
      u32(1),
      fromHex('6A703263'),
      u32(0),
      u32(codestream().length + 16),
      codestream(),
    );
    expect(parseJpeg2000Header(padEndZero(toEnd, 3000)).codestream).toEqual(codestream());
    expect(parseJpeg2000Header(padEndZero(long, 3000)).codestream).toEqual(codestream());
  });

  it('takes the NUL padding of the field off', () => {
    expect(parseJpeg2000Header(padEndZero(codestream(), 3000)).codestream).toEqual(codestream());
    expect(parseJpeg2000Header(padEndZero(jp2(), 3000)).codestream).toEqual(codestream());
  });

  it('knows luminance and chrominance by the first colour specification', () => {
    const sycc = [
      jp2(colour(1, 18)),
      jp2(colour(1, 18), colour(1, 16)),
      jp2(colour(1, 16), colour(1, 18)),
      jp2(colour(2, 18)),
      jp2(),
    ].map((file) => parseJpeg2000Header(file).sycc);
    expect(sycc).toEqual([true, true, false, false, false]);
  });

  it.each([
    [2, 1],
    [2, 2],
  ])('allows chrominance that stands %i by %i apart, and leaves its colours to the codec', (x, y) => {
    const small: readonly [number, number, number] = [7, x, y];
    const subsampled = codestream({ components: [FULL, small, small] });
    const file = concat(SIGNATURE, box('jp2h', colour(1, 18)), box('jp2c', subsampled));
    expect(parseJpeg2000Header(file)).toMatchObject({ components: 3, sycc: false });
  });

  it('allows the largest size and tile count', () => {
    const largest = codestream({ grid: [2048, 2048, 0, 0, 256, 256, 0, 0] });
    expect(parseJpeg2000Header(largest)).toMatchObject({ width: 2048, height: 2048 });
  });

  it.each([
    ['no width', { grid: [0, 320, 0, 0, 240, 320, 0, 0] }, 'size'],
    ['a width beyond the limit', { grid: [2049, 320, 0, 0, 2049, 320, 0, 0] }, 'size'],
    ['a height of 4 milliards', { grid: [240, 0xffffffff, 0, 0, 240, 320, 0, 0] }, 'size'],
    ['an image that starts elsewhere', { grid: [240, 320, 1, 0, 240, 320, 0, 0] }, 'jpeg2000-offset'],
    ['tiles that start elsewhere', { grid: [240, 320, 0, 0, 240, 320, 0, 9] }, 'jpeg2000-offset'],
    ['tiles of no width', { grid: [240, 320, 0, 0, 0, 320, 0, 0] }, 'jpeg2000-tiles'],
    ['a tile for every pixel', { grid: [240, 320, 0, 0, 1, 1, 0, 0] }, 'jpeg2000-tiles'],
    ['65 tiles', { grid: [65, 1, 0, 0, 1, 1, 0, 0] }, 'jpeg2000-tiles'],
    ['no component', { components: [] }, 'jpeg2000-components'],
    ['two components', { components: [FULL, FULL] }, 'jpeg2000-components'],
    ['four components', { components: [...COLOUR, FULL] }, 'jpeg2000-components'],
    ['16 384 components', { components: new Array<typeof FULL>(16_384).fill(FULL) }, 'jpeg2000-components'],
    ['signed samples', { components: [[0x87, 1, 1]] }, 'jpeg2000-precision'],
    ['samples of 12 bits', { components: [FULL, [11, 1, 1], FULL] }, 'jpeg2000-precision'],
    ['a grey image of every other pixel', { components: [[7, 2, 2]] }, 'jpeg2000-separation'],
    ['no distance between samples', { components: [[7, 0, 0]] }, 'jpeg2000-separation'],
    ['chrominances of two sizes', { components: [FULL, [7, 2, 1], [7, 2, 2]] }, 'jpeg2000-separation'],
    ['chrominance of a quarter', { components: [FULL, [7, 4, 4], [7, 4, 4]] }, 'jpeg2000-separation'],
  ] as const)('refuses %s', (_what, siz, where) => {
    const facts = where === 'size' ? undefined : { where };
    expect(() => parseJpeg2000Header(codestream(siz))).toThrow(appError('IMAGE_INVALID', facts));
  });

  it.each([
    ['nothing', new Uint8Array(0), 'jpeg2000-signature'],
    ['a TIFF', fromHex('49492A0008000000'), 'jpeg2000-signature'],
    ['a JPEG', fromHex('FFD8FFE000104A46'), 'jpeg2000-siz'],
    ['boxes that start with another', box('ftyp', fromHex('6A703220')), 'jpeg2000-signature'],
    ['boxes without a codestream', concat(SIGNATURE, box('jp2h', colour(1, 16))), 'jpeg2000-codestream'],
    ['a box shorter than its header', concat(SIGNATURE, u32(7), fromHex('6A703263')), 'jpeg2000-box-length'],
    [
      'a box of more than 4 GiB',
      concat(SIGNATURE, u32(1), fromHex('6A703263'), u32(1), u32(64)),
      'jpeg2000-box-length',
    ],
    [
      'boxes without end',
      concat(SIGNATURE, ...new Array<Uint8Array>(32).fill(box('free', new Uint8Array(0)))),
      'jpeg2000-box-count',
    ],
  ])('refuses %s', (_what, file, where) => {
    expect(() => parseJpeg2000Header(file)).toThrow(appError('IMAGE_INVALID', { where }));
  });

  it('refuses every file cut before its codestream has said what it is', () => {
    const file = jp2(colour(1, 16));
    const sizEnd = file.length - 2;
    for (let length = 0; length < sizEnd; length++) {
      expect(() => parseJpeg2000Header(file.subarray(0, length))).toThrow(appError('IMAGE_INVALID'));
    }
  });
});
