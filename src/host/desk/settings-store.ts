// The settings on disk: one JSON file. One that cannot be read is set aside under another name, never deleted and never
// guessed at, and the defaults serve until settings are saved again.

import { readFile, rename } from 'node:fs/promises';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from '../../ipc/settings.ts';
import { writeWhole } from '../write-whole.ts';

export interface LoadedSettings {
  readonly settings: Settings;
  /** A file was there that could not be read. */
  readonly setAside: boolean;
}

/** Where a file that could not be read is kept, for a person who wants to look. */
export function setAsidePath(path: string): string {
  return `${path}.set-aside`;
}

/** Never fails: without a readable file the program starts with its defaults. */
export async function loadSettings(path: string): Promise<LoadedSettings> {
  let stored: string;
  try {
    stored = await readFile(path, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return { settings: DEFAULT_SETTINGS, setAside: false };
    return setAside(path);
  }
  const settings = parseSettings(stored);
  return settings === undefined ? setAside(path) : { settings, setAside: false };
}

/** @throws AppError FILE_UNWRITABLE. */
export function saveSettings(path: string, settings: Settings): Promise<void> {
  return writeWhole(path, `${JSON.stringify(settings, null, 2)}\n`);
}

/** A setting an earlier version did not have takes its default; one this version does not know makes the file foreign. */
function parseSettings(stored: string): Settings | undefined {
  try {
    const json: unknown = JSON.parse(stored);
    if (typeof json !== 'object' || json === null) return undefined;
    const parsed = v.safeParse(SettingsSchema, { ...DEFAULT_SETTINGS, ...json });
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

async function setAside(path: string): Promise<LoadedSettings> {
  // Where even renaming fails the file stays, and the next start says the same again.
  await rename(path, setAsidePath(path)).catch(() => undefined);
  return { settings: DEFAULT_SETTINGS, setAside: true };
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
