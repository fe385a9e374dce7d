// Entry of the Electron shell: life cycle and wiring only.

import { Menu, app } from 'electron';
import { release } from 'node:os';
import { runDesk } from '../native-shims/window/run-desk.ts';
import { dataFolder } from '../src/host/data-folder.ts';
import { builtFiles } from '../src/host/desk/built-files.ts';
import { deskFacts } from '../src/host/desk/desk-facts.ts';
import { systemClock } from '../src/host/system-clock.ts';
import { VERSION } from '../src/host/version.ts';
import { launchUtilityProcess } from './reading-process.ts';
import { hardenApp } from './security.ts';
import { ElectronWindow } from './window.ts';

hardenApp();

// macOS has its copy and paste keys in the menu; elsewhere there is none.
Menu.setApplicationMenu(
  process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
);

// Quitting waits for the end below, which closes what stands behind the window first.
app.on('window-all-closed', () => undefined);

async function run(): Promise<void> {
  await app.whenReady();
  const files = builtFiles(import.meta.url);
  const running = await runDesk({
    port: new ElectronWindow({
      page: files.page,
      preload: files.electronPreload,
      packaged: app.isPackaged,
      electronVersion: process.versions.electron,
      downloads: app.getPath('downloads'),
      now: () => systemClock.now(),
    }),
    folder: dataFolder(),
    launch: () => launchUtilityProcess(files.readingProcess),
    facts: deskFacts(VERSION, { ...process, release: release(), locale: app.getLocale() }),
  });
  await running?.ended;
}

// Not awaited at the top: the app becomes ready only after this file has been run.
run().then(
  () => app.quit(),
  () => app.exit(1),
);
