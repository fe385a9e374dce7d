// The image decoder with the worker the build made. Sources that are not built have none.

import { existsSync } from 'node:fs';
import { AppError } from '../errors/app-error.ts';
import { ImageDecoder } from './image-decoder.ts';

/** The build keeps entries in dist/<layer>/ and what they share in dist/chunks/: one step up from either. */
const WORKER = new URL('../host/image-worker.js', import.meta.url);

/** @throws AppError INVARIANT when the worker is not where the build puts it. */
export function openImageDecoder(): ImageDecoder {
  if (!existsSync(WORKER)) throw new AppError('INVARIANT', { where: 'image-worker' });
  return new ImageDecoder({ worker: WORKER });
}
