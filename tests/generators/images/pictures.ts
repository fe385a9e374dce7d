// Drawings for the vectors and tests of the image decoders: no person, no text, the same pixels every time.

import type { Bitmap } from './g4-encoder.ts';
import type { SampleImage } from './jp2-encoder.ts';

/** A frame, a box, blocks like words in lines, and a disc: long runs, short runs, slopes. */
export function drawPage(width: number, height: number): Bitmap {
  return drawBitmap(width, height, (x, y) => {
    const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
    if (edge < 3) return true;
    const inDisc = Math.hypot(x - width * 0.8, y - height * 0.4) < height * 0.2;
    const line = y % 24;
    const inWord = x < width * 0.6 && line > 8 && line < 20 && (x * 5 + line + (y >> 4) * 13) % 41 < 23;
    return inDisc || inWord;
  });
}

export function drawBitmap(
  width: number,
  height: number,
  isBlack: (x: number, y: number) => boolean,
): Bitmap {
  const black = Uint8Array.from({ length: width * height }, (_, index) =>
    isBlack(index % width, Math.floor(index / width)) ? 1 : 0,
  );
  return { width, height, black };
}

/** The bitmap as a decoder hands it out: rows padded to whole octets, 1 white. */
export function packWhite({ width, height, black }: Bitmap): Uint8Array {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  black.forEach((pixel, index) => {
    const at = Math.floor(index / width) * stride + ((index % width) >> 3);
    if (pixel === 0) rows[at] = (rows[at] ?? 0) | (0x80 >> ((index % width) & 7));
  });
  return rows;
}

/** A disc before a shaded ground, each colour with its own slope. */
export function drawDisc(width: number, height: number, components: 1 | 3): SampleImage {
  const data = new Uint8Array(width * height * components);
  for (let index = 0; index < data.length; index++) {
    const component = index % components;
    const pixel = (index - component) / components;
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    const inDisc = Math.hypot(x - width / 2, y - height * 0.45) < width * 0.3;
    data[index] = inDisc ? 210 - 30 * component - y / 8 : 90 + 40 * component + x / 6;
  }
  return { width, height, components, data };
}
