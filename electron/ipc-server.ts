// Binds the schema to Electron's IPC. Only the main frame of our own page is answered; whatever it sends is checked against
// the schema (answerCall), and a failure is an answer.

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { PageHost } from '../native-shims/window/window-port.ts';
import { AppError } from '../src/errors/app-error.ts';
import { toFailure } from '../src/errors/failure.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { isPageAddress } from './page-origin.ts';

/** @returns a function that ends it. */
export function serveCalls(contents: WebContents, host: PageHost): () => void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (isOurPage(event, contents)) return host.answer(name, input);
    return { ok: false, failure: toFailure(new AppError('IPC_INVALID', { where: 'sender' })) };
  });
  const endListening = host.listen((event, payload) => {
    if (!contents.isDestroyed() && isPageAddress(contents.mainFrame.url)) {
      contents.send(EVENT_CHANNEL, event, payload);
    }
  });
  return () => {
    endListening();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}

/** A frame that has been left meanwhile is null. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  if (sender !== contents || senderFrame === null) return false;
  return senderFrame === contents.mainFrame && isPageAddress(senderFrame.url);
}
