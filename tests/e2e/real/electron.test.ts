// Electron itself, where its binary has been fetched: it is started with the built shell and has to stay.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { electronPackageFolder, findElectron } from '../../../native-shims/window/electron-binary.ts';
import { hasDisplay } from '../../../native-shims/window/find-browser.ts';

const SHELL = fileURLToPath(new URL('../../../dist/electron/main.js', import.meta.url));

const binary = findElectron({
  packageFolder: electronPackageFolder(import.meta.url),
  overriddenFolder: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
  platform: process.platform,
});

/** undefined: nothing stands in the way. */
function whyNot(): string | undefined {
  if (binary === undefined) return 'its binary has not been fetched (npx install-electron)';
  if (!existsSync(SHELL)) return 'the shell is not built (npm run build)';
  return hasDisplay(process.platform, process.env) ? undefined : 'there is no display';
}

const reason = whyNot();
if (reason !== undefined) console.warn(`Electron was not run: ${reason}`);

it.runIf(reason === undefined)('Electron opens the window and stays until it is ended', async () => {
  const data = await mkdtemp(join(tmpdir(), 'zairyu-desk-electron-run-'));
  const root = process.getuid?.() === 0;
  const child = spawn(binary ?? '', [...(root ? ['--no-sandbox'] : []), SHELL], {
    env: { ...process.env, ZAIRYU_DESK_DATA: data },
    stdio: 'inherit',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stayed = new Promise<'stayed'>((resolve) => setTimeout(() => resolve('stayed'), 8_000));
  expect(await Promise.race([ended, stayed])).toBe('stayed');
  child.kill();
  await ended;
  await rm(data, { recursive: true, force: true });
});
