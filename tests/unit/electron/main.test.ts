// The life of the shell from start to end, with everything behind it but Electron.

import * as electron from 'electron';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FakeWindow, type FakeElectron } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

const fake = electron as unknown as FakeElectron;

it('it hardens, waits for Electron, opens one window, answers it, and quits when it is closed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'zairyu-desk-main-'));
  vi.stubEnv('ZAIRYU_DESK_DATA', data);
  await import('../../../electron/main.ts');
  expect(fake.app.enableSandbox).toHaveBeenCalled();
  await vi.waitFor(() => expect(FakeWindow.made[0]?.done).toContain('load app://desk/'));
  const [window] = FakeWindow.made;
  const contents = window?.webContents;
  const start = await fake.ipcMain.invoked.get('desk:call')?.(
    { sender: contents, senderFrame: contents?.mainFrame },
    'app.start',
    undefined,
  );
  expect(start).toMatchObject({
    ok: true,
    value: { settingsSetAside: false, state: { session: { kind: 'waiting' } } },
  });
  expect(fake.app.quit).not.toHaveBeenCalled();
  window?.close();
  await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalled());
  vi.unstubAllEnvs();
  await rm(data, { recursive: true });
});

it('its entry does no more than that', async () => {
  const text = await readFile(new URL('../../../electron/main.ts', import.meta.url), 'utf8');
  expect(text.split('\n').length).toBeLessThan(150);
});
