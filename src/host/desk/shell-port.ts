// What a desk asks of the shell around the page: the few things a page may not do by itself.

import type { SavedFile } from '../../ipc/files.ts';

/** Contents the host made, to be put where the person wants them. */
export interface FileToSave {
  /** Without the dot: 'ics'. */
  readonly extension: string;
  readonly content: Uint8Array;
}

export interface ShellPort {
  /** Puts one text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** The page as it is printed. @throws AppError FILE_UNWRITABLE. */
  savePdf(): Promise<SavedFile>;
  /** @throws AppError FILE_UNWRITABLE. */
  saveFile(file: FileToSave): Promise<SavedFile>;
  /** In the browser of the system. @param url one of LINKS */
  openLink(url: string): Promise<void>;
}
