import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImageField } from '../../../src/cards/field.ts';
import { reportImages, storedImages } from '../../../src/session/report-images.ts';

const VECTORS = new URL('../../vectors/images/', import.meta.url);

function vector(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(name, VECTORS)));
}

function imageField(format: 'tiff-g4' | 'jp2', content: ImageField['content']): ImageField {
  return { source: 'DF1/EF03#D1', signed: true, format, content };
}

const FACE = imageField('jp2', { state: 'read', bytes: vector('face.jp2') });
const FRONT = imageField('tiff-g4', { state: 'read', bytes: vector('front.tif') });

describe('images of a report', () => {
  it('have the size that their header says', () => {
    const [front, face] = reportImages({ faceImage: FACE, frontImage: FRONT }, true);
    expect(front).toMatchObject({ id: 'frontImage', format: 'tiff-g4', state: 'read', signed: true });
    expect(face).toMatchObject({ id: 'faceImage', format: 'jp2', state: 'read', source: 'DF1/EF03#D1' });
    for (const image of [front, face]) {
      expect(image?.width).toBeGreaterThan(0);
      expect(image?.height).toBeGreaterThan(0);
    }
  });

  it.each(['empty', 'missing'] as const)('are %s when their field is', (state) => {
    expect(reportImages({ faceImage: imageField('jp2', { state }) }, true)).toEqual([
      { id: 'faceImage', format: 'jp2', signed: true, source: 'DF1/EF03#D1', state, width: 0, height: 0 },
    ]);
  });

  it.each([
    ['octets of nothing', Uint8Array.of(1, 2, 3)],
    ['an image of the other format', vector('front.tif')],
    ['an image that is cut off', vector('face.jp2').slice(0, 40)],
  ])('are undecodable when they hold %s', (_, bytes) => {
    const [image] = reportImages({ faceImage: imageField('jp2', { state: 'read', bytes }) }, true);
    expect(image).toMatchObject({ state: 'undecodable', width: 0, height: 0 });
  });

  it('are listed in one order, whichever a card has', () => {
    const images = { addressImage: FRONT, faceImage: FACE, nameImage: FRONT };
    expect(reportImages(images, true).map(({ id }) => id)).toEqual([
      'nameImage',
      'faceImage',
      'addressImage',
    ]);
  });
});

describe('octets of images', () => {
  it('are those that are stored, beside the report', () => {
    const images = { faceImage: FACE, nameImage: imageField('tiff-g4', { state: 'empty' }) };
    expect(storedImages(images)).toEqual([{ id: 'faceImage', format: 'jp2', bytes: vector('face.jp2') }]);
  });

  it('are handed over even when they are no image, for a person to look into', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(storedImages({ faceImage: imageField('jp2', { state: 'read', bytes }) })).toHaveLength(1);
  });

  it('are covered by no signature on a card that has none', () => {
    expect(reportImages({ faceImage: FACE }, false)).toMatchObject([{ signed: false }]);
  });
});
