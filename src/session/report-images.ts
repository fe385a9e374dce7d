// Images as the report lists them. Their sizes come from their headers; pixels are decoded elsewhere, where a hostile
// image can be given up.

import type { Bytes } from '../bytes/bytes.ts';
import type { ImageField, ImageFormat } from '../cards/field.ts';
import { isAppError } from '../errors/app-error.ts';
import { parseImageSize } from '../images/image-size.ts';
import type { ImageId, ReportImage } from '../report/report.ts';

export type CardImages = Readonly<Partial<Record<ImageId, ImageField>>>;

const IMAGE_IDS: readonly ImageId[] = ['frontImage', 'nameImage', 'faceImage', 'addressImage'];

/** Stored octets of an image, beside the report. */
export interface CardImageBytes {
  readonly id: ImageId;
  readonly format: ImageFormat;
  readonly bytes: Bytes;
}

export function reportImages(images: CardImages, signatureStored: boolean): readonly ReportImage[] {
  return imageEntries(images).map(([id, { format, signed, source, content }]) => {
    const base = { id, format, signed: signed && signatureStored, source };
    if (content.state !== 'read') return { ...base, state: content.state, width: 0, height: 0 };
    const size = sizeOf(format, content.bytes);
    return size === undefined
      ? { ...base, state: 'undecodable', width: 0, height: 0 }
      : { ...base, state: 'read', ...size };
  });
}

export function storedImages(images: CardImages): readonly CardImageBytes[] {
  return imageEntries(images).flatMap(([id, { format, content }]) =>
    content.state === 'read' ? [{ id, format, bytes: content.bytes }] : [],
  );
}

function imageEntries(images: CardImages): readonly (readonly [ImageId, ImageField])[] {
  return IMAGE_IDS.flatMap((id) => {
    const image = images[id];
    return image === undefined ? [] : [[id, image]];
  });
}

function sizeOf(format: ImageFormat, bytes: Bytes): { width: number; height: number } | undefined {
  try {
    return parseImageSize(format, bytes);
  } catch (thrown) {
    if (isAppError(thrown, 'IMAGE_INVALID')) return undefined;
    throw thrown;
  }
}
