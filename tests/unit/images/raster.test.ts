import { describe, expect, it } from 'vitest';
import { checkSize } from '../../../src/images/raster.ts';
import { appError } from '../../support/app-errors.ts';

const LIMIT = { side: 100, pixels: 5000 };

describe('checkSize', () => {
  it.each([
    [1, 1],
    [100, 50],
    [50, 100],
  ])('allows %i by %i', (width, height) => {
    expect(() => checkSize(width, height, LIMIT)).not.toThrow();
  });

  it.each([
    [0, 1],
    [1, 0],
    [101, 1],
    [1, 101],
    [72, 70],
    [1.5, 2],
    [-1, -1],
    [Number.NaN, 1],
  ])('refuses %d by %d', (width, height) => {
    expect(() => checkSize(width, height, LIMIT)).toThrow(
      appError('IMAGE_INVALID', { where: 'size', width, height }),
    );
  });
});
