// A file appears whole or not at all: written beside its place, then moved there.

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

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

/**
 * Observed (Node 20): its own recursive mkdir tries for ever where a parent exists and takes no folder, as /proc does.
 * Each level is tried once here.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (thrown) {
    // Another writer may have made it meanwhile.
    if (!(await isFolder(path))) throw thrown;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
