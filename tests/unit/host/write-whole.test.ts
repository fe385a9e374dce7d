import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src/host/write-whole.ts';
import { appError } from '../../support/app-errors.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file that is written whole', () => {
  it('holds text as UTF-8 or octets as they are, and nothing stays beside it', async () => {
    await writeWhole(join(folder, 'text'), '氏名');
    await writeWhole(join(folder, 'octets'), Uint8Array.of(0, 255));
    expect(await readFile(join(folder, 'text'), 'utf8')).toBe('氏名');
    expect([...(await readFile(join(folder, 'octets')))]).toEqual([0, 255]);
    expect((await readdir(folder)).sort()).toEqual(['octets', 'text']);
  });

  it('makes the folders it needs', async () => {
    await writeWhole(join(folder, 'a', 'b', 'file'), 'x');
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file']);
  });

  it('replaces the one that was there', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'a longer text than the next');
    await writeWhole(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('replaces nothing and leaves nothing where a folder has its name', async () => {
    const path = join(folder, 'file');
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(writeWhole(path, 'x')).rejects.toThrow(appError('FILE_UNWRITABLE'));
    expect(await readdir(folder)).toEqual(['file']);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('leaves nothing where a file stands in the place of its folder', async () => {
    await writeFile(join(folder, 'file'), 'kept');
    await expect(writeWhole(join(folder, 'file', 'inside'), 'x')).rejects.toThrow(
      appError('FILE_UNWRITABLE'),
    );
    expect(await readdir(folder)).toEqual(['file']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
  });

  it('leaves nothing for a name no file system takes', async () => {
    await expect(writeWhole(join(folder, 'n'.repeat(300)), 'x')).rejects.toThrow(appError('FILE_UNWRITABLE'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is whole when several write it at once, and nothing stays beside it', async () => {
    const path = join(folder, 'deep', 'file');
    const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(10_000 + index));
    await Promise.all(texts.map((text) => writeWhole(path, text)));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(join(folder, 'deep'))).toEqual(['file']);
  });

  it.runIf(process.platform === 'linux')(
    'fails where no folder can be made, and does not try for ever',
    async () => {
      await expect(writeWhole('/proc/zairyu-desk/file', 'x')).rejects.toThrow(appError('FILE_UNWRITABLE'));
    },
  );

  it('fails without the name in its facts, which may be personal', async () => {
    const failure: unknown = await writeWhole(join(folder, 'n'.repeat(300)), 'x').catch(
      (thrown: unknown) => thrown,
    );
    expect(JSON.stringify((failure as { facts: unknown }).facts)).not.toContain('nnn');
  });
});
