import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stamp, writeAmongDownloads } from '../../../../native-shims/window/downloads.ts';

const NOW = Date.UTC(2026, 10, 20, 3);
const pdf = { extension: 'pdf', content: new TextEncoder().encode('%PDF-') };
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'zairyu-desk-home-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

it('a PDF is put among the downloads under a name of date and time alone, for its owner', async () => {
  await mkdir(join(home, 'Downloads'));
  const file = await writeAmongDownloads(home, NOW, pdf);
  expect(file).toBe(`Downloads/zairyu-desk-${stamp(NOW)}.pdf`);
  expect(await readFile(join(home, file), 'utf8')).toBe('%PDF-');
  if (process.platform !== 'win32') expect((await stat(join(home, file))).mode & 0o777).toBe(0o600);
});

it('a PDF is put into the home folder where there are no downloads', async () => {
  expect(await writeAmongDownloads(home, NOW, pdf)).toBe(`${basename(home)}/zairyu-desk-${stamp(NOW)}.pdf`);
});

it('a PDF never takes the place of another', async () => {
  await writeAmongDownloads(home, NOW, pdf);
  expect(await writeAmongDownloads(home, NOW, pdf)).toMatch(/-2\.pdf$/);
});

it('a file of another kind is called after its own', async () => {
  const file = await writeAmongDownloads(home, NOW, { ...pdf, extension: 'ics' });
  expect(file).toBe(`${basename(home)}/zairyu-desk-${stamp(NOW)}.ics`);
});

it('a PDF that cannot be written says so', async () => {
  await expect(writeAmongDownloads(join(home, 'missing'), NOW, pdf)).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
  });
});
