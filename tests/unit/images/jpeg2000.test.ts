import { describe, expect, it, vi } from 'vitest';
import { concat } from '../../../src/bytes/bytes.ts';
import { fromHex } from '../../../src/bytes/hex.ts';
import { decodeJpeg2000, type DecodedSamples } from '../../../src/images/jpeg2000.ts';
import { box, encodeJp2 } from '../../generators/images/jp2-encoder.ts';
import { drawDisc } from '../../generators/images/pictures.ts';
import { appError } from '../../support/app-errors.ts';

const PICTURE = drawDisc(4, 2, 3);
const FILE = await encodeJp2(PICTURE, { container: 'codestream', decompositions: 1 });
const ANSWER: DecodedSamples = {
  width: 4,
  height: 2,
  components: 3,
  bitsPerSample: 8,
  samples: PICTURE.data,
};

function codecThatAnswers(answer: DecodedSamples | undefined) {
  return { decode: vi.fn(() => Promise.resolve(answer)) };
}

describe('decodeJpeg2000', () => {
  it('gives the codec the codestream and takes its samples as rows', async () => {
    const codec = codecThatAnswers(ANSWER);
    const raster = await decodeJpeg2000(FILE, codec);
    expect(raster).toEqual({ width: 4, height: 2, bitDepth: 8, channels: 3, rows: PICTURE.data });
    expect(codec.decode).toHaveBeenCalledExactlyOnceWith(FILE);
  });

  it('does not ask the codec about an image beyond the limits', async () => {
    const codec = codecThatAnswers(ANSWER);
    const huge = Uint8Array.from(FILE);
    huge.set([0xff, 0xff], 8);
    await expect(decodeJpeg2000(huge, codec)).rejects.toThrow(appError('IMAGE_INVALID'));
    expect(codec.decode).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', undefined],
    ['another width', { ...ANSWER, width: 2 }],
    ['another height', { ...ANSWER, height: 4 }],
    ['another number of components', { ...ANSWER, components: 1 }],
    ['other samples', { ...ANSWER, bitsPerSample: 16 }],
    ['too few samples', { ...ANSWER, samples: PICTURE.data.subarray(1) }],
  ])('refuses a codec that answers %s', async (_what, answer) => {
    await expect(decodeJpeg2000(FILE, codecThatAnswers(answer))).rejects.toThrow(
      appError('IMAGE_INVALID', { where: 'jpeg2000-codec', width: 4, height: 2 }),
    );
  });

  it('turns luminance and chrominance of full size into red, green and blue', async () => {
    const sycc = concat(
      fromHex('0000000C6A5020200D0A870A'),
      box('jp2h', box('colr', fromHex('01000000000012'))),
      box('jp2c', FILE),
    );
    const samples = Uint8Array.of(
      ...[128, 128, 128, 76, 85, 255, 150, 44, 21, 29, 255, 107],
      ...[255, 128, 128, 0, 128, 128, 255, 255, 255, 0, 0, 0],
    );
    const { rows } = await decodeJpeg2000(sycc, codecThatAnswers({ ...ANSWER, samples }));
    expect([...rows]).toEqual([
      ...[128, 128, 128, 254, 0, 0, 0, 255, 1, 0, 0, 254],
      ...[255, 255, 255, 0, 0, 0, 255, 121, 255, 0, 135, 0],
    ]);
  });
});
