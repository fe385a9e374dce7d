// What a desk asks of the shell around the page: the few things a page may not do by itself.

import type { SavedPdf } from '../../ipc/schema.ts';

export interface ShellPort {
  /** Puts one text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** The page as it is printed. @throws AppError FILE_UNWRITABLE. */
  savePdf(): Promise<SavedPdf>;
  /** In the browser of the system. @param url one of LINKS */
  openLink(url: string): Promise<void>;
}
