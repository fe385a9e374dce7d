import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stamp, writePdf } from '../../../../native-shims/window/pdf-file.ts';

const NOW = Date.UTC(2026, 10, 20, 3);
const content = new TextEncoder().encode('%PDF-');
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'zairyu-desk-home-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

it('a PDF is put among the downloads under a name of date and time alone, for its owner', async () => {
  await mkdir(join(home, 'Downloads'));
  const file = await writePdf(home, NOW, content);
  expect(file).toBe(`Downloads/zairyu-desk-${stamp(NOW)}.pdf`);
  expect(await readFile(join(home, file), 'utf8')).toBe('%PDF-');
  if (process.platform !== 'win32') expect((await stat(join(home, file))).mode & 0o777).toBe(0o600);
});

it('a PDF is put into the home folder where there are no downloads', async () => {
  expect(await writePdf(home, NOW, content)).toBe(`${basename(home)}/zairyu-desk-${stamp(NOW)}.pdf`);
});

it('a PDF never takes the place of another', async () => {
  await writePdf(home, NOW, content);
  expect(await writePdf(home, NOW, content)).toMatch(/-2\.pdf$/);
});

it('a PDF that cannot be written says so', async () => {
  await expect(writePdf(join(home, 'missing'), NOW, content)).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
  });
});
