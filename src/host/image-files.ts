// Images of a card as PNG files, because a person asked for them by naming a folder.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { ReportImage } from '../report/report.ts';
import type { ReadingResult } from '../session/judge-reading.ts';
import type { ImageDecoder } from './image-decoder.ts';
import { FILE_MODE, writeWhole } from './write-whole.ts';

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
  await removeEarlier(folder);
  const written = new Map<ReportImage['id'], ReportImage>();
  for (const { id, format, bytes } of images) {
    const entry = report.images.find((image) => image.id === id);
    if (entry === undefined) continue;
    try {
      const { png, width, height } = await decoder.decode({ format, bytes });
      const file = join(folder, FILE_NAME[id]);
      await writeWhole(file, png, FILE_MODE.PRIVATE);
      written.set(id, { ...entry, width, height, file });
    } catch (thrown) {
      if (!isAppError(thrown, 'IMAGE_INVALID', 'IMAGE_TIMEOUT')) throw thrown;
      written.set(id, { ...entry, state: 'undecodable', width: 0, height: 0 });
    }
  }
  return report.images.map((image) => written.get(image.id) ?? image);
}

/** The images of an earlier card must not stand beside those of this one. */
async function removeEarlier(folder: string): Promise<void> {
  for (const name of Object.values(FILE_NAME)) {
    await rm(join(folder, name), { force: true }).catch((thrown: unknown) => {
      throw new AppError('FILE_UNWRITABLE', {}, thrown);
    });
  }
}
