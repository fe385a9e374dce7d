import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/images/png.ts';
import type { Raster } from '../../../src/images/raster.ts';
import { drawDisc, drawPage, packWhite } from '../../generators/images/pictures.ts';

const page = drawPage(203, 64);
const PAGE: Raster = { width: 203, height: 64, bitDepth: 1, channels: 1, rows: packWhite(page) };

function photograph(channels: 1 | 3): Raster {
  return { width: 61, height: 45, bitDepth: 8, channels, rows: drawDisc(61, 45, channels).data };
}

/** Type and content length of each chunk. */
function chunksOf(png: Uint8Array): readonly (readonly [string, number])[] {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const chunks: (readonly [string, number])[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    chunks.push([String.fromCharCode(...png.subarray(at + 4, at + 8)), view.getUint32(at)]);
  }
  return chunks;
}

describe('encodePng', () => {
  it.each([1, 3] as const)(
    'keeps every sample of %i channels, as another decoder reads it',
    async (channels) => {
      const picture = photograph(channels);
      const { data, info } = await sharp(encodePng(picture))
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, info.channels]).toEqual([61, 45, channels]);
      expect(new Uint8Array(data)).toEqual(picture.rows);
    },
  );

  it('keeps every pixel of a one-bit page, as another decoder reads it', async () => {
    const image = sharp(encodePng(PAGE));
    const { width, height, bitsPerSample } = await image.metadata();
    expect([width, height, bitsPerSample]).toEqual([203, 64, 1]);
    const data = await image.toColourspace('b-w').raw().toBuffer();
    expect(new Uint8Array(data)).toEqual(page.black.map((pixel) => (pixel === 0 ? 255 : 0)));
  });

  it('has a header, pixels and an end, and nothing that tells of anything else', () => {
    expect(chunksOf(encodePng(PAGE)).map(([type]) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('gives the same octets for the same pixels', () => {
    expect(encodePng(photograph(3))).toEqual(encodePng(photograph(3)));
  });

  it('makes a one-bit page a fraction of its pixels', () => {
    expect(encodePng(PAGE).length).toBeLessThan(PAGE.rows.length / 2);
  });
});
