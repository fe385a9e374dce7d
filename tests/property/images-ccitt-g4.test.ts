// Random pages through three decoders, and damaged pages through ours.

import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import UTIF from 'utif2';
import { AppError } from '../../src/errors/app-error.ts';
import { BitReader } from '../../src/images/bit-reader.ts';
import { decodeCcittG4 } from '../../src/images/ccitt-g4.ts';
import { decodeTiff } from '../../src/images/tiff.ts';
import { encodeG4, type Bitmap } from '../generators/images/g4-encoder.ts';
import { drawPage, packWhite } from '../generators/images/pictures.ts';
import { encodeTiff, type TiffOptions } from '../generators/images/tiff-writer.ts';
import { PROPERTY, SLOW_PROPERTY } from '../support/property-settings.ts';

/** Rows made of runs, where a row may also be the one above moved a little: all modes of T.6 come up. */
function pages(maxWidth: number, maxHeight: number): fc.Arbitrary<Bitmap> {
  const row = fc.record({
    runs: fc.array(fc.integer({ min: 1, max: Math.ceil(maxWidth / 4) }), { maxLength: 30 }),
    startsBlack: fc.boolean(),
    shift: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined, freq: 3 }),
  });
  return fc
    .record({
      width: fc.integer({ min: 1, max: maxWidth }),
      rows: fc.array(row, { minLength: 1, maxLength: maxHeight }),
    })
    .map(({ width, rows }) => {
      const black = new Uint8Array(width * rows.length);
      rows.forEach(({ runs, startsBlack, shift }, index) => {
        const at = index * width;
        if (shift !== undefined && index > 0) {
          for (let x = 0; x < width; x++)
            black[at + x] = black[at - width + Math.min(Math.max(x - shift, 0), width - 1)] ?? 0;
          return;
        }
        let x = 0;
        runs.forEach((run, count) => {
          black.fill((count + Number(startsBlack)) % 2, at + x, at + Math.min(x + run, width));
          x = Math.min(x + run, width);
        });
      });
      return { width, height: rows.length, black };
    });
}

const forms: fc.Arbitrary<TiffOptions> = fc.record({
  byteOrder: fc.constantFrom('II' as const, 'MM' as const),
  photometric: fc.constantFrom(0 as const, 1 as const),
  fillOrder: fc.constantFrom(1 as const, 2 as const),
  rowsPerStrip: fc.constantFrom(3, 8, 4096),
  directory: fc.constantFrom('first' as const, 'last' as const),
  eofb: fc.boolean(),
});

/** Grey pixels as other decoders give them. */
function grey({ black }: Bitmap): Uint8Array {
  return black.map((pixel) => (pixel === 0 ? 255 : 0));
}

async function decodeByLibtiff(file: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(file).toColourspace('b-w').raw().toBuffer());
}

function decodeByUtif(file: Uint8Array): Uint8Array {
  const buffer = Buffer.from(file);
  const [page] = UTIF.decode(buffer);
  if (page === undefined) throw new Error('no page');
  UTIF.decodeImage(buffer, page);
  return UTIF.toRGBA8(page).filter((_, index) => index % 4 === 0);
}

describe('G4 pages', () => {
  it('come out as they went in, in every form of TIFF', () => {
    fc.assert(
      fc.property(pages(300, 24), forms, (page, form) => {
        const { width, height, rows } = decodeTiff(encodeTiff(page, form));
        expect([width, height]).toEqual([page.width, page.height]);
        expect(rows).toEqual(packWhite(page));
      }),
      PROPERTY,
    );
  });

  it('come out of libtiff and of utif2 as they come out of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        pages(300, 24),
        fc.constantFrom('II' as const, 'MM' as const),
        async (page, byteOrder) => {
          const file = encodeTiff(page, { byteOrder });
          expect(decodeTiff(file).rows).toEqual(packWhite(page));
          expect(await decodeByLibtiff(file)).toEqual(grey(page));
          expect(decodeByUtif(file)).toEqual(grey(page));
        },
      ),
      PROPERTY,
    );
  });

  it('come out of ours as libtiff wrote them', async () => {
    await fc.assert(
      fc.asyncProperty(pages(3000, 6), async (page) => {
        const file = await sharp(grey(page), { raw: { width: page.width, height: page.height, channels: 1 } })
          .greyscale()
          .toColourspace('b-w')
          .tiff({ compression: 'ccittfax4', bitdepth: 1 })
          .toBuffer();
        expect(decodeTiff(file).rows).toEqual(packWhite(page));
      }),
      SLOW_PROPERTY,
    );
  });
});

describe('damaged G4 data', () => {
  const page = drawPage(120, 70);
  const data = encodeG4(page, { eofb: false });
  const whole = decodeCcittG4(data, 120, 70);

  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Rows or IMAGE_INVALID; anything else fails the test, as do more steps than there are bits. */
  function attempt(octets: Uint8Array): 'rows' | 'refused' {
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    let outcome: 'rows' | 'refused' = 'rows';
    try {
      expect(decodeCcittG4(octets, 120, 70)).toHaveLength(whole.length);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'IMAGE_INVALID') throw thrown;
      outcome = 'refused';
    }
    // The step that finds no code takes no bit, and is the last.
    expect(symbol.mock.calls.length).toBeLessThanOrEqual(octets.length * 8 + 1);
    symbol.mockRestore();
    return outcome;
  }

  it('is refused wherever it is cut', () => {
    const outcomes = Array.from(data, (_, length) => attempt(data.subarray(0, length)));
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    expect(attempt(data)).toBe('rows');
  });

  it('gives rows or is refused, in no more steps than it has bits, whichever bit is wrong', () => {
    const outcomes = Array.from({ length: data.length * 8 }, (_, bit) => {
      const damaged = Uint8Array.from(data);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      return attempt(damaged);
    });
    expect(outcomes.length).toBeGreaterThan(1000);
    expect(new Set(outcomes)).toEqual(new Set(['rows', 'refused']));
  });

  it('gives rows or is refused, in no more steps than it has bits, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
        attempt(octets);
      }),
      { ...PROPERTY, numRuns: 2000 },
    );
  });
});

describe('damaged TIFF files', () => {
  const files = [
    encodeTiff(drawPage(90, 40), { rowsPerStrip: 16 }),
    encodeTiff(drawPage(90, 40), { byteOrder: 'MM', compression: 1, directory: 'first' }),
  ];

  function attempt(octets: Uint8Array): void {
    const symbol = vi.spyOn(BitReader.prototype, 'symbol');
    try {
      const { width, height, rows } = decodeTiff(octets);
      expect(rows).toHaveLength(Math.ceil(width / 8) * height);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'IMAGE_INVALID') throw thrown;
    }
    // All strips together are no longer than the file and the zeros put back at its end.
    expect(symbol.mock.calls.length).toBeLessThanOrEqual((octets.length + 16) * 8 + 1);
    symbol.mockRestore();
  }

  it.each(files)('give a picture or are refused wherever they are cut (%#)', (file) => {
    for (let length = 0; length < file.length; length++) attempt(file.subarray(0, length));
    expect(decodeTiff(file).width).toBe(90);
  });

  it('give a picture or are refused, whatever stands in them', () => {
    const mutations = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), mutations, (file, changes) => {
        const damaged = Uint8Array.from(file);
        for (const [at, octet] of changes) damaged[at % damaged.length] = octet;
        attempt(damaged);
      }),
      { ...PROPERTY, numRuns: 3000 },
    );
  });
});
