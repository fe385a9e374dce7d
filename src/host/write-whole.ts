// A file appears whole or not at all: written beside its place, then moved there.

import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { makeFolder } from './make-folder.ts';

/** What others on this computer may read, and what only the person who asked for it may. */
export const FILE_MODE = { SHARED: 0o644, PRIVATE: 0o600 } as const;

/** @throws AppError FILE_UNWRITABLE; nothing is left behind then. */
export async function writeWhole(
  path: string,
  contents: string | Bytes,
  mode: number = FILE_MODE.SHARED,
): Promise<void> {
  // Its own name for each call: two writers of one file do not write into each other.
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await makeFolder(dirname(path));
    await writeFile(beside, contents, { mode });
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new AppError('FILE_UNWRITABLE', {}, thrown);
  }
}
