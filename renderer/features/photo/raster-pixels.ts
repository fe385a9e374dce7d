// A decoded picture in the layout a canvas takes.

import type { Raster } from '../../../src/images/raster.ts';

/** Red, green, blue, alpha for each pixel, from the top left. */
export function rasterPixels(raster: Raster): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = raster;
  const pixels = new Uint8ClampedArray(new ArrayBuffer(width * height * 4)).fill(255);
  if (raster.bitDepth === 1) paintBits(raster, pixels);
  else paintSamples(raster, pixels);
  return pixels;
}

function paintBits({ width, height, rows }: Raster, pixels: Uint8ClampedArray): void {
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = (rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7));
      if (bit === 0) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
}

function paintSamples({ width, height, channels, rows }: Raster, pixels: Uint8ClampedArray): void {
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let colour = 0; colour < 3; colour++) {
      pixels[pixel * 4 + colour] = rows[pixel * channels + (channels === 1 ? 0 : colour)] ?? 0;
    }
  }
}
