import { describe, expect, it } from 'vitest';
import { rasterPixels } from '../../../../../renderer/features/photo/raster-pixels.ts';

describe('rasterPixels', () => {
  it('makes black of 0 and white of 1, and leaves out the padding of a row', () => {
    const rows = Uint8Array.of(0b0111_1111, 0b0100_0000);
    const pixels = rasterPixels({ width: 1, height: 2, bitDepth: 1, channels: 1, rows });
    expect([...pixels]).toEqual([0, 0, 0, 255, 0, 0, 0, 255]);
    const nine = rasterPixels({
      width: 9,
      height: 1,
      bitDepth: 1,
      channels: 1,
      rows: Uint8Array.of(0xff, 0x80),
    });
    expect([...nine].every((value) => value === 255)).toBe(true);
    expect(nine).toHaveLength(36);
  });

  it('makes grey of one sample, and colours of three', () => {
    const grey = rasterPixels({ width: 2, height: 1, bitDepth: 8, channels: 1, rows: Uint8Array.of(7, 8) });
    expect([...grey]).toEqual([7, 7, 7, 255, 8, 8, 8, 255]);
    const rgb = rasterPixels({ width: 1, height: 1, bitDepth: 8, channels: 3, rows: Uint8Array.of(1, 2, 3) });
    expect([...rgb]).toEqual([1, 2, 3, 255]);
  });
});
