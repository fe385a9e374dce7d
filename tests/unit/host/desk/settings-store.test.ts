import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings, saveSettings, setAsidePath } from '../../../../src/host/desk/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../../src/ipc/settings.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-settings-'));
  path = join(folder, 'inside', 'settings.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function store(text: string): Promise<void> {
  await mkdir(join(folder, 'inside'));
  await writeFile(path, text);
}

describe('settings', () => {
  it('are the defaults until some were saved', async () => {
    expect(await loadSettings(path)).toEqual({ settings: DEFAULT_SETTINGS, setAside: false });
  });

  it('come back as they were saved', async () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'en', reader: 'Example Reader 00 00' } as const;
    await saveSettings(path, settings);
    expect(await loadSettings(path)).toEqual({ settings, setAside: false });
    expect(await readdir(join(folder, 'inside'))).toEqual(['settings.json']);
  });

  it('of an earlier version take the defaults for what it did not have', async () => {
    await store('{"language":"zh-Hans"}');
    expect(await loadSettings(path)).toEqual({
      settings: { ...DEFAULT_SETTINGS, language: 'zh-Hans' },
      setAside: false,
    });
  });

  it.each([
    ['no JSON', '{"language":'],
    ['nothing', ''],
    ['no object', '7'],
    ['a value out of bounds', '{"blankAfterIdleSeconds":-1}'],
    ['a setting nobody knows', '{"saveEveryCard":true}'],
  ])('that are %s are set aside whole, and the defaults serve', async (_, text) => {
    await store(text);
    expect(await loadSettings(path)).toEqual({ settings: DEFAULT_SETTINGS, setAside: true });
    expect(await readFile(setAsidePath(path), 'utf8')).toBe(text);
    expect(await loadSettings(path)).toEqual({ settings: DEFAULT_SETTINGS, setAside: false });
  });

  it('that cannot be read as a file are said to be set aside too', async () => {
    await mkdir(path, { recursive: true });
    expect((await loadSettings(path)).setAside).toBe(true);
  });

  it('that cannot be written say so', async () => {
    await writeFile(join(folder, 'inside'), 'a file where the folder belongs');
    await expect(saveSettings(path, DEFAULT_SETTINGS)).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });
});
