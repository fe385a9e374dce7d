// What may be wrong when the program starts, and what is left when it ends.

import { spawn } from 'node:child_process';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProcessRunning } from '../../../native-shims/window/profile-folder.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, makeDataRoot, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);

const HOST_ALONE = fileURLToPath(new URL('./host-alone.ts', import.meta.url));

describe.runIf(BROWSER !== undefined)('the program', () => {
  let root: string;
  let run: DeskRun | undefined;

  beforeEach(async () => {
    root = await makeDataRoot();
  });

  afterEach(async () => {
    await run?.end();
    run = undefined;
    await rm(root, { recursive: true, force: true });
  });

  it('starts with its defaults when the settings cannot be read, and says so', async () => {
    await writeFile(join(root, 'settings.json'), '{"language":');
    run = await startDesk(root);
    expect(run.running.settingsSetAside).toBe(true);
    expect(await run.page.call('app.start')).toMatchObject({
      ok: true,
      value: { settingsSetAside: true, settings: { language: 'system' } },
    });
    expect((await readdir(root)).sort()).toContain('settings.json.set-aside');
  });

  it('starts without a smart card service, and says what is missing', async () => {
    run = await startDesk(root);
    await run.page.until(`globalThis.seen.some(({ readers }) => readers.kind !== 'starting')`);
    expect(['service-down', 'no-reader', 'readers']).toContain((await run.page.state()).readers.kind);
  });

  it('runs once in one folder, and again when it has ended', async () => {
    run = await startDesk(root);
    await expect(startDesk(root)).rejects.toThrow('another desk runs in this folder');
    await run.end();
    run = await startDesk(root);
    expect((await run.page.state()).session.kind).toBe('waiting');
  });

  it('ends when its window is closed', async () => {
    run = await startDesk(root);
    await run.page.closeWindow();
    await run.running.ended;
    run = undefined;
    expect((await readdir(root)).filter((name) => name.endsWith('.socket'))).toEqual([]);
  });

  it('takes its window with it when it is ended by force, and sweeps up after that', async () => {
    const host = spawn(process.execPath, ['--import', 'tsx', HOST_ALONE, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => host.stdout.once('data', resolve));
    const pid = host.pid ?? 0;
    const left = async (): Promise<readonly string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith(`zairyu-desk-window-${pid}-`));
    const [profile = ''] = await left();
    const browsers = await processesWith(profile);
    expect(browsers.length).toBeGreaterThan(0);
    host.kill('SIGKILL');
    await eventually(() => browsers.every((browser) => !isProcessRunning(browser)));
    run = await startDesk(root);
    expect(await left()).toEqual([]);
  });
});

/** Processes started with a text in their command line; only Linux shows them this way. */
async function processesWith(text: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return command.includes(text) ? pid : undefined;
    }),
  );
  return found.filter((pid) => pid !== undefined);
}

async function eventually(holds: () => boolean): Promise<void> {
  const limit = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error('never');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
