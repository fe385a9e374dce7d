import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/host/make-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder', () => {
  it('is made with those above it, once', async () => {
    const path = join(folder, 'a', 'b', 'c');
    expect(await makeFolder(path)).toBe(true);
    expect((await stat(path)).isDirectory()).toBe(true);
    expect(await makeFolder(path)).toBe(false);
  });

  it('is there for all who want it at the same time', async () => {
    const path = join(folder, 'a', 'b', 'c');
    const made = await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  it('is not made where a file stands in its way', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file', 'inside'))).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
  });

  it.runIf(process.platform === 'linux')('is given up where the system takes none', async () => {
    await expect(makeFolder('/proc/zairyu-desk/deep')).rejects.toThrow('ENOENT');
  });
});
