// How large an image of a card says it is, without decoding it.

import type { Bytes } from '../bytes/bytes.ts';
import { parseJpeg2000Header } from './jpeg2000-header.ts';
import { parseTiffSize } from './tiff.ts';

export interface ImageSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** @throws AppError IMAGE_INVALID when the header is none, or claims more than the limits allow. */
export function parseImageSize(format: 'tiff-g4' | 'jp2', stored: Bytes): ImageSize {
  if (format === 'tiff-g4') return parseTiffSize(stored);
  const { width, height } = parseJpeg2000Header(stored);
  return { width, height };
}
