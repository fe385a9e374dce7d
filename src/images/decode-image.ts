// One image of a card to PNG: what a worker does for whoever shows the card.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { decodeJpeg2000, type Jpeg2000Codec } from './jpeg2000.ts';
import { encodePng } from './png.ts';
import { decodeTiff } from './tiff.ts';

export interface CardImage {
  /** 'tiff-g4' front, name and address images; 'jp2' the face, in JP2 boxes or as a bare codestream. */
  readonly format: 'tiff-g4' | 'jp2';
  /** The value of the data object as the card stores it, padding included or not. */
  readonly bytes: Bytes;
}

export interface PngImage {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Bytes;
}

/** No file of a card is longer than what one extended response carries, ISO 7816-4 §5.1. */
const MAX_LENGTH = 65_536;

/** @throws AppError IMAGE_INVALID when the image does not decode within its limits. */
export async function decodeImage(image: CardImage, codec: Jpeg2000Codec): Promise<PngImage> {
  if (image.bytes.length > MAX_LENGTH) throw new AppError('IMAGE_INVALID', { where: 'length' });
  const raster =
    image.format === 'tiff-g4' ? decodeTiff(image.bytes) : await decodeJpeg2000(image.bytes, codec);
  return { width: raster.width, height: raster.height, png: encodePng(raster) };
}
