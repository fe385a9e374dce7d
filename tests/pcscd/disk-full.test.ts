// A disk without room, made of a small one in memory: within the private mounts of these tests.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSettings, saveSettings } from '../../src/host/desk/settings-store.ts';
import { writeWhole } from '../../src/host/write-whole.ts';
import { DEFAULT_SETTINGS } from '../../src/ipc/settings.ts';
import { appError } from '../support/app-errors.ts';

let disk: string;

beforeAll(() => {
  disk = mkdtempSync(join(tmpdir(), 'zairyu-desk-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'small-disk', disk]);
});

afterAll(() => {
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

it('keeps the settings there were, leaves nothing half written, and saves again when there is room', async () => {
  const path = join(disk, 'settings.json');
  const kept = { ...DEFAULT_SETTINGS, provider: 'pcsclite' } as const;
  await saveSettings(path, kept);
  const filler = join(disk, 'filler');
  fill(filler);
  await expect(saveSettings(path, DEFAULT_SETTINGS)).rejects.toThrow(appError('FILE_UNWRITABLE'));
  await expect(writeWhole(join(disk, 'result.pdf'), new Uint8Array(50_000))).rejects.toThrow(
    appError('FILE_UNWRITABLE'),
  );
  expect(readdirSync(disk).sort()).toEqual(['filler', 'settings.json']);
  expect(await loadSettings(path)).toEqual({ settings: kept, setAside: false });
  rmSync(filler);
  await saveSettings(path, DEFAULT_SETTINGS);
  expect((await loadSettings(path)).settings).toEqual(DEFAULT_SETTINGS);
});

function fill(path: string): void {
  for (let size = 64; size > 0; size--) {
    try {
      writeFileSync(path, new Uint8Array(size * 1024));
      return;
    } catch {
      // A little less.
    }
  }
}
