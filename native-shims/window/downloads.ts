// Where the stand-in puts a file, which has no dialog to ask: among a person's downloads, under a name that says nothing
// about whose card it is about.

import { stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../src/errors/app-error.ts';
import type { FileToSave } from '../../src/host/desk/shell-port.ts';

const NAMES_TRIED = 50;

/**
 * Never overwrites. Only its owner may read it.
 * @param now epoch milliseconds, for the name in local time
 * @returns folder and name, as 'Downloads/zairyu-desk-20261120-0915.pdf'.
 * @throws AppError FILE_UNWRITABLE.
 */
export async function writeAmongDownloads(
  home: string,
  now: number,
  { extension, content }: FileToSave,
): Promise<string> {
  const downloads = join(home, 'Downloads');
  const there = await stat(downloads).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = there ? downloads : home;
  for (let attempt = 1; attempt <= NAMES_TRIED; attempt++) {
    const name = `zairyu-desk-${stamp(now)}${attempt === 1 ? '' : `-${attempt}`}.${extension}`;
    try {
      await writeFile(join(folder, name), content, { flag: 'wx', mode: 0o600 });
      return `${basename(folder)}/${name}`;
    } catch (thrown) {
      const taken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
      if (!taken) throw new AppError('FILE_UNWRITABLE', {}, thrown);
    }
  }
  throw new AppError('FILE_UNWRITABLE', { reason: 'names' });
}

/** YYYYMMDD-hhmm. */
export function stamp(now: number): string {
  const time = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}
