// What the Electron shell does for the page: clipboard, PDF, official links.

import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stamp } from '../native-shims/window/pdf-file.ts';
import { requireOfficial } from '../native-shims/window/system-browser.ts';
import { AppError } from '../src/errors/app-error.ts';
import type { ShellPort } from '../src/host/desk/shell-port.ts';

export interface ShellSurroundings {
  /** Where the dialog for a PDF begins. */
  readonly downloads: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function electronShell(window: BrowserWindow, { downloads, now }: ShellSurroundings): ShellPort {
  return {
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
    savePdf: async () => {
      const defaultPath = join(downloads, `zairyu-desk-${stamp(now())}.pdf`);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (canceled || filePath === '') return { saved: false };
      const content = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
      await writeForOwner(filePath, content);
      return { saved: true, file: basename(filePath) };
    },
    openLink: async (url) => {
      requireOfficial(url);
      await shell.openExternal(url);
    },
  };
}

/** @throws AppError FILE_UNWRITABLE. */
async function writeForOwner(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600 });
  } catch (thrown) {
    throw new AppError('FILE_UNWRITABLE', {}, thrown);
  }
}
