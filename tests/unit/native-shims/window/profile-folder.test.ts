import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createProfileFolder,
  isProcessRunning,
  removeProfileFolder,
  sweepProfileFolders,
} from '../../../../native-shims/window/profile-folder.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'zairyu-desk-parent-'));
});

afterEach(() => rm(parent, { recursive: true, force: true }));

it('a profile is a new folder every time, and goes with everything in it', async () => {
  const first = await createProfileFolder(parent, 7);
  expect(await createProfileFolder(parent, 7)).not.toBe(first);
  await writeFile(join(first, 'file'), '');
  await removeProfileFolder(first);
  expect(existsSync(first)).toBe(false);
});

it('folders of runs that were ended by force are swept up, and no others', async () => {
  const dead = await createProfileFolder(parent, 11);
  const alive = await createProfileFolder(parent, 12);
  const other = join(parent, 'zairyu-desk-window-mine');
  await mkdir(other);
  await sweepProfileFolders(parent, (pid) => pid === 12);
  expect([dead, alive, other].map(existsSync)).toEqual([false, true, true]);
});

it('a folder that cannot be listed is nothing to sweep', async () => {
  await expect(sweepProfileFolders(join(parent, 'missing'), () => false)).resolves.toBeUndefined();
});

it('this process runs', () => {
  expect(isProcessRunning(process.pid)).toBe(true);
  expect(isProcessRunning(0x7fff_fffe)).toBe(false);
});
