// What is in an asar archive. Its header: four numbers of four octets, the fourth the length of a JSON text, and the text;
// the contents begin after the length the second number gives.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ArchivedFile {
  readonly path: string;
  readonly size: number;
  /** Stands beside the archive, in app.asar.unpacked. */
  readonly unpacked: boolean;
  /** Whether the header holds its digest. */
  readonly hasIntegrity: boolean;
  readonly read: () => Buffer;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}

export function filesInAsar(archive: string): readonly ArchivedFile[] {
  const octets = readFileSync(archive);
  const contents = 8 + octets.readUInt32LE(4);
  const header = JSON.parse(octets.toString('utf8', 16, 16 + octets.readUInt32LE(12))) as Entry;
  const found: ArchivedFile[] = [];
  const walk = (entry: Entry, path: string): void => {
    for (const [name, child] of Object.entries(entry.files ?? {}))
      walk(child, path === '' ? name : `${path}/${name}`);
    if (entry.files !== undefined) return;
    const { size = 0, offset = '0', unpacked = false, integrity } = entry;
    const start = contents + Number(offset);
    found.push({
      path,
      size,
      unpacked,
      hasIntegrity: integrity?.algorithm === 'SHA256' && integrity.hash.length === 64,
      read: () =>
        unpacked ? readFileSync(join(`${archive}.unpacked`, path)) : octets.subarray(start, start + size),
    });
  };
  walk(header, '');
  return found;
}
