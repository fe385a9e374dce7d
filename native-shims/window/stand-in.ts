// The stand-in for Electron: the same host and the same page in an installed Chromium, Chrome or Edge, which this process
// starts and drives over the DevTools pipe.

import { Buffer } from 'node:buffer';
import { AppError } from '../../src/errors/app-error.ts';
import type { ShellPort } from '../../src/host/desk/shell-port.ts';
import { copyExpression } from './bridge-script.ts';
import { browserFlags } from './browser-flags.ts';
import { guardBrowser, keepOnePage } from './browser-guard.ts';
import { type BrowserProcess, startBrowser } from './browser-process.ts';
import { CdpSession, textAt } from './cdp-connection.ts';
import { writeAmongDownloads } from './downloads.ts';
import { PageBridge } from './page-bridge.ts';
import { recoverPage } from './page-recovery.ts';
import {
  createProfileFolder,
  isProcessRunning,
  removeProfileFolder,
  sweepProfileFolders,
} from './profile-folder.ts';
import { openInSystemBrowser } from './system-browser.ts';
import type { DeskWindow, PageHost, WindowPort } from './window-port.ts';

/** `.invalid` has no address anywhere (RFC 6761 §6.4); https makes it a secure context. */
export const STAND_IN_ORIGIN = 'https://zairyu-desk.invalid';

export interface StandInOptions {
  /** The browser to start. */
  readonly browser: string;
  /** dist/renderer of the build. */
  readonly pageFolder: string;
  /** Where folders for temporary files are made. */
  readonly temporary: string;
  readonly home: string;
  readonly headless: boolean;
  readonly root: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onRefused?: (origin: string) => void;
}

export interface StandInWindow extends DeskWindow {
  /** The page, for tests that type and look. */
  readonly page: CdpSession;
}

export class StandIn implements WindowPort {
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  async open(host: (shell: ShellPort) => PageHost): Promise<StandInWindow> {
    const { temporary, browser, headless, root } = this.#options;
    await sweepProfileFolders(temporary, isProcessRunning);
    const profile = await createProfileFolder(temporary, process.pid);
    try {
      const started = await startBrowser(browser, browserFlags({ profile, headless, root }));
      let givenUp = false;
      const closed = started.ended
        .then(() => removeProfileFolder(profile))
        .then(() => {
          if (givenUp) throw new AppError('HOST_CRASHED', { where: 'page' });
        });
      const page = await this.#openPage(started, host, () => {
        givenUp = true;
        void started.close();
      });
      return {
        description: `${started.product} (stand-in)`,
        closed,
        page,
        bringToFront: () => void page.send('Page.bringToFront').catch(() => undefined),
        close: async () => {
          await started.close();
          await closed.catch(() => undefined);
        },
      };
    } catch (thrown) {
      await removeProfileFolder(profile);
      throw thrown;
    }
  }

  async #openPage(
    started: BrowserProcess,
    host: (shell: ShellPort) => PageHost,
    onGivenUp: () => void,
  ): Promise<CdpSession> {
    const { connection } = started;
    const { pageFolder, onRefused, now } = this.#options;
    try {
      await guardBrowser(connection, {
        folder: pageFolder,
        origin: STAND_IN_ORIGIN,
        ...(onRefused && { onRefused }),
      });
      const firstPage = keepOnePage(connection);
      await connection.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
      });
      const { targetId, sessionId } = await firstPage;
      const session = new CdpSession(connection, sessionId);
      connection.listen(({ method, params }) => {
        // The person closed the window: nothing is left to show.
        if (method === 'Target.detachedFromTarget' && params['sessionId'] === sessionId) void started.close();
      });
      // The identifier of a page is also that of its main frame.
      const behind = host(this.#shell(session));
      const bridge = new PageBridge({ session, frameId: targetId, origin: STAND_IN_ORIGIN }, behind);
      await session.send('Page.enable');
      await bridge.install();
      const address = `${STAND_IN_ORIGIN}/`;
      await recoverPage({ session, address, now, onLost: () => behind.pageLost(), onGivenUp });
      await session.send('Page.navigate', { url: address });
      return session;
    } catch (thrown) {
      await started.close();
      throw thrown;
    }
  }

  #shell(page: CdpSession): ShellPort {
    const { home, now } = this.#options;
    return {
      async copyText(text) {
        const { result } = await page.send('Runtime.evaluate', {
          expression: copyExpression(text),
          userGesture: true,
          returnByValue: true,
        });
        const copied =
          typeof result === 'object' && result !== null && 'value' in result && result.value === true;
        if (!copied) throw new AppError('HOST_CRASHED', { where: 'clipboard' });
      },
      async savePdf() {
        const pdf = await page.send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true });
        const content = Uint8Array.from(Buffer.from(textAt(pdf, 'data'), 'base64'));
        return { saved: true, file: await writeAmongDownloads(home, now(), { extension: 'pdf', content }) };
      },
      saveFile: async (file) => ({ saved: true, file: await writeAmongDownloads(home, now(), file) }),
      openLink: (url) => openInSystemBrowser(url),
    };
  }
}
