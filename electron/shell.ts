// What the Electron shell does for the page: clipboard, files, official links.

import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stamp } from '../native-shims/window/downloads.ts';
import { requireOfficial } from '../native-shims/window/system-browser.ts';
import { AppError } from '../src/errors/app-error.ts';
import type { FileToSave, ShellPort } from '../src/host/desk/shell-port.ts';
import type { SavedFile } from '../src/ipc/files.ts';

export interface ShellSurroundings {
  /** Where the dialog for a file begins. */
  readonly downloads: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Made only when the person has said where it goes. */
type FileContents = Pick<FileToSave, 'extension'> & { readonly content: () => Promise<Uint8Array> };

export function electronShell(window: BrowserWindow, { downloads, now }: ShellSurroundings): ShellPort {
  const save = async ({ extension, content }: FileContents): Promise<SavedFile> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(downloads, `zairyu-desk-${stamp(now())}.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (canceled || filePath === '') return { saved: false };
    await writeForOwner(filePath, await content());
    return { saved: true, file: basename(filePath) };
  };
  return {
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
    savePdf: () =>
      save({
        extension: 'pdf',
        content: () => window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
      }),
    saveFile: ({ extension, content }) => save({ extension, content: () => Promise.resolve(content) }),
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
