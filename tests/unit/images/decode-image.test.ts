import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../src/images/decode-image.ts';
import { encodeJp2 } from '../../generators/images/jp2-encoder.ts';
import { drawDisc, drawPage } from '../../generators/images/pictures.ts';
import { encodeTiff } from '../../generators/images/tiff-writer.ts';
import { appError } from '../../support/app-errors.ts';
import { testCodec } from './test-codec.ts';

describe('decodeImage', () => {
  it('makes a PNG of a one-bit TIFF', async () => {
    const page = drawPage(674, 425);
    const { width, height, png } = await decodeImage(
      { format: 'tiff-g4', bytes: encodeTiff(page) },
      testCodec,
    );
    expect([width, height]).toEqual([674, 425]);
    const pixels = await sharp(png).toColourspace('b-w').raw().toBuffer();
    expect(new Uint8Array(pixels)).toEqual(page.black.map((pixel) => (pixel === 0 ? 255 : 0)));
  });

  it('makes a PNG of a JPEG 2000 face', async () => {
    const face = drawDisc(24, 32, 3);
    const { width, height, png } = await decodeImage(
      { format: 'jp2', bytes: await encodeJp2(face) },
      testCodec,
    );
    expect([width, height]).toEqual([24, 32]);
    expect(new Uint8Array(await sharp(png).raw().toBuffer())).toEqual(face.data);
  });

  it.each(['tiff-g4', 'jp2'] as const)('does not take one format for the other: %s', async (format) => {
    const bytes = format === 'jp2' ? encodeTiff(drawPage(8, 8)) : await encodeJp2(drawDisc(8, 8, 3));
    await expect(decodeImage({ format, bytes }, testCodec)).rejects.toThrow(appError('IMAGE_INVALID'));
  });

  it('refuses more than a card can answer', async () => {
    const bytes = new Uint8Array(65_537);
    bytes.set(encodeTiff(drawPage(8, 8)));
    await expect(decodeImage({ format: 'tiff-g4', bytes }, testCodec)).rejects.toThrow(
      appError('IMAGE_INVALID', { where: 'length' }),
    );
    const longest = { format: 'tiff-g4', bytes: bytes.subarray(0, 65_536) } as const;
    await expect(decodeImage(longest, testCodec)).resolves.toMatchObject({ width: 8, height: 8 });
  });
});
