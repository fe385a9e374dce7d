// A folder that looks like an unpacked Electron for Linux to the packager, where the real one cannot be had: its files are
// there by name, and the program carries the mark the fuses are set behind. It runs nothing.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the fuses of an Electron binary stand: this mark, a version, their number, and one character each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_WIRE_VERSION = 1;
const UNSET_FUSES = '0'.repeat(9);

const FILES: Readonly<Record<string, string>> = {
  LICENSE: 'Electron licence (stub)\n',
  'LICENSES.chromium.html': '<!doctype html><title>Chromium licences (stub)</title>\n',
  'chrome-sandbox': '',
  chrome_crashpad_handler: '',
  'icudtl.dat': '',
  'resources.pak': '',
  'v8_context_snapshot.bin': '',
  'locales/en-US.pak': '',
};

export async function writeStubElectron(folder: string, version: string): Promise<void> {
  for (const [name, content] of Object.entries({ ...FILES, version })) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  }
  const wire = Buffer.concat([
    Buffer.from('stub of Electron\n'),
    Buffer.from(FUSE_MARK),
    Buffer.from([FUSE_WIRE_VERSION, UNSET_FUSES.length]),
    Buffer.from(UNSET_FUSES),
  ]);
  await writeFile(join(folder, 'electron'), wire, { mode: 0o755 });
}

/** The fuses as they stand in a binary, '1' for set. */
export function readFuses(binary: Buffer): string {
  const mark = binary.indexOf(FUSE_MARK);
  if (mark < 0) throw new Error('the binary has no fuses');
  const start = mark + FUSE_MARK.length;
  return binary.subarray(start + 2, start + 2 + (binary[start + 1] ?? 0)).toString('latin1');
}
