// The facts file of `readiness --facts`, from disk.

import { open, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../errors/app-error.ts';
import { parseFactsFile, type FactsFile } from '../../readiness/facts-file.ts';

/** Forty short facts are about 2 kB; what is longer is another file. */
const MAX_OCTETS = 65_536;

/** @throws AppError FILE_UNREADABLE when there is no such file, it is too large, or it is not UTF-8 text. */
export async function readFactsFile(path: string): Promise<FactsFile> {
  const octets = await readBounded(path);
  let text: string;
  try {
    // A byte order mark, as editors on Windows write it, is taken off.
    text = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw unreadable(path, 'utf-8');
  }
  return parseFactsFile(text);
}

/** Never more than the limit, whatever the path names: a file that grows, a pipe, a device. */
async function readBounded(path: string): Promise<Uint8Array> {
  const buffer = new Uint8Array(MAX_OCTETS + 1);
  let length: number;
  try {
    const file = await open(path, 'r');
    try {
      length = await fill(buffer, file);
    } finally {
      await file.close();
    }
  } catch {
    throw unreadable(path, 'not-readable');
  }
  if (length > MAX_OCTETS) throw unreadable(path, 'too-large');
  return buffer.subarray(0, length);
}

/** @returns how many octets were there. */
async function fill(buffer: Uint8Array, file: FileHandle): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('FILE_UNREADABLE', { file, reason });
}
