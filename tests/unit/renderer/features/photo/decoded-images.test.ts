import { describe, expect, it } from 'vitest';
import { type DecodedImage, DecodedImages } from '../../../../../renderer/features/photo/decoded-images.ts';
import type { ImageOctets } from '../../../../../src/ipc/app-state.ts';

function counted() {
  const asked: string[] = [];
  const images = new DecodedImages(({ base64 }): Promise<DecodedImage> => {
    asked.push(base64);
    return Promise.resolve({ width: 1, height: 1, pixels: new Uint8ClampedArray(4) });
  });
  return { images, asked };
}

/** The same octets in an object of its own, as every state has them. */
const face = (): ImageOctets => ({ id: 'faceImage', format: 'jp2', base64: 'AQID' });

describe('an image of a card', () => {
  it('that came while the card was read is not decoded again for the result', async () => {
    const { images, asked } = counted();
    images.prepare([face()]);
    images.prepare([face()]);
    expect(await images.of(face())).toBe(await images.of(face()));
    expect(asked).toEqual(['AQID']);
  });

  it('is gone as soon as others, or none, are wanted', async () => {
    const { images, asked } = counted();
    images.prepare([face()]);
    images.prepare([]);
    await images.of(face());
    expect(asked).toHaveLength(2);
  });

  it('is one of two where the same octets are stored in two formats', () => {
    const { images, asked } = counted();
    images.prepare([face(), { ...face(), id: 'nameImage', format: 'tiff-g4' }]);
    expect(asked).toHaveLength(2);
  });

  it('that was not prepared is decoded for every object, once', async () => {
    const { images, asked } = counted();
    const shown = face();
    await Promise.all([images.of(shown), images.of(shown), images.of(face())]);
    expect(asked).toHaveLength(2);
  });
});
