// A decoded picture, in the layout PNG stores, and the one check of its size.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export interface Raster {
  /** In pixels, at least 1. */
  readonly width: number;
  readonly height: number;
  /** Bits per sample; 1 only with one channel. */
  readonly bitDepth: 1 | 8;
  /** 1 grey, 3 red green blue, interleaved by pixel. 0 is black. */
  readonly channels: 1 | 3;
  /** Rows from the top, each padded with zero bits to whole octets, leftmost pixel in the most significant bit. */
  readonly rows: Bytes;
}

export interface SizeLimit {
  /** In pixels, for either side. */
  readonly side: number;
  readonly pixels: number;
}

/**
 * Rejects a size before anything is allocated for it.
 * @throws AppError IMAGE_INVALID when a side is 0, not a whole number, or beyond `limit`.
 */
export function checkSize(width: number, height: number, limit: SizeLimit): void {
  const sidesAllowed = [width, height].every(
    (side) => Number.isInteger(side) && side >= 1 && side <= limit.side,
  );
  if (!sidesAllowed || width * height > limit.pixels) {
    throw new AppError('IMAGE_INVALID', { where: 'size', width, height });
  }
}
