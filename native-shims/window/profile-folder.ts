// The folder the stand-in's browser keeps its own files in: new for every run, gone after it. A run that was ended by force
// leaves its folder, and the next one sweeps it up.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'zairyu-desk-window-';
const NAME = /^zairyu-desk-window-(\d+)-/;

/** @param parent the system's folder for temporary files */
export async function createProfileFolder(parent: string, pid: number): Promise<string> {
  return mkdtemp(join(parent, `${PREFIX}${pid}-`));
}

/** A browser that is just ending may still write; so it is tried for a while. */
export async function removeProfileFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

/** @param isRunning whether there is a process of that number */
export async function sweepProfileFolders(
  parent: string,
  isRunning: (pid: number) => boolean,
): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await removeProfileFolder(join(parent, name));
  }
}

export function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
