// Images of a card as PNG files, because a person asked for them by naming a folder.

import { join } from 'node:path';
import { isAppError } from '../errors/app-error.ts';
import type { ReportImage } from '../report/report.ts';
import type { ReadingResult } from '../session/judge-reading.ts';
import type { ImageDecoder } from './image-decoder.ts';
import { writeWhole } from './write-whole.ts';

const FILE_NAME: Readonly<Record<ReportImage['id'], string>> = {
  frontImage: 'front.png',
  faceImage: 'face.png',
  nameImage: 'name.png',
  addressImage: 'address.png',
};

/**
 * @returns the report's images with the files they were written to. One that does not decode becomes `undecodable`.
 * @throws AppError FILE_UNWRITABLE.
 */
export async function writeImageFiles(
  { report, images }: ReadingResult,
  folder: string,
  decoder: ImageDecoder,
): Promise<readonly ReportImage[]> {
  const written = new Map<ReportImage['id'], ReportImage>();
  for (const { id, format, bytes } of images) {
    const entry = report.images.find((image) => image.id === id);
    if (entry === undefined) continue;
    try {
      const { png, width, height } = await decoder.decode({ format, bytes });
      const file = join(folder, FILE_NAME[id]);
      await writeWhole(file, png);
      written.set(id, { ...entry, width, height, file });
    } catch (thrown) {
      if (!isAppError(thrown, 'IMAGE_INVALID', 'IMAGE_TIMEOUT')) throw thrown;
      written.set(id, { ...entry, state: 'undecodable', width: 0, height: 0 });
    }
  }
  return report.images.map((image) => written.get(image.id) ?? image);
}
