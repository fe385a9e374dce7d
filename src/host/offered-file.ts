// A file a person named, read whole and within a limit.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';

/** A published archive is a few kB; nothing larger is even read. */
export const MAX_FILE_LENGTH = 1_048_576;

/** @throws AppError FILE_UNREADABLE, also when it is no file or larger than any of its kind. */
export async function readOffered(path: string): Promise<Bytes> {
  const file = basename(path);
  try {
    const status = await stat(path);
    if (!status.isFile()) throw new AppError('FILE_UNREADABLE', { file, reason: 'not-a-file' });
    if (status.size > MAX_FILE_LENGTH) throw new AppError('FILE_UNREADABLE', { file, reason: 'too-large' });
    return Uint8Array.from(await readFile(path));
  } catch (thrown) {
    if (isAppError(thrown)) throw thrown;
    throw new AppError('FILE_UNREADABLE', { file, reason: errorName(thrown) });
  }
}

/** ENOENT, EACCES, ...: what the system says, without the path it says it about. */
export function errorName(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
}
