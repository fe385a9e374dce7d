// The Electron adapter of the window port: one hardened window with our page in it.

import { BrowserWindow, session } from 'electron';
import type { ShellPort } from '../src/host/desk/shell-port.ts';
import { PageLosses } from '../native-shims/window/page-losses.ts';
import type { DeskWindow, PageHost, WindowPort } from '../native-shims/window/window-port.ts';
import { serveCalls } from './ipc-server.ts';
import { PAGE_ADDRESS } from './page-origin.ts';
import { guardSession } from './security.ts';
import { type ShellSurroundings, electronShell } from './shell.ts';
import { zoomByKeys } from './zoom.ts';

export interface ElectronWindowOptions extends ShellSurroundings {
  /** dist/renderer of the build. */
  readonly page: string;
  readonly preload: string;
  /** An installed program; DevTools are for others. */
  readonly packaged: boolean;
  readonly electronVersion: string;
}

/** Without `persist:` in front: lives in memory, and nothing of it is ever written to the disk. */
const PARTITION = 'zairyu-desk';

export class ElectronWindow implements WindowPort {
  readonly #options: ElectronWindowOptions;

  constructor(options: ElectronWindowOptions) {
    this.#options = options;
  }

  async open(host: (shell: ShellPort) => PageHost): Promise<DeskWindow> {
    const own = session.fromPartition(PARTITION, { cache: false });
    guardSession(own, this.#options.page);
    const window = this.#createWindow(own);
    const behind = host(electronShell(window, this.#options));
    const endServing = serveCalls(window.webContents, behind);
    const closed = new Promise<void>((resolve) => {
      window.once('closed', () => {
        endServing();
        resolve();
      });
    });
    zoomByKeys(window.webContents);
    window.once('ready-to-show', () => window.show());
    const losses = new PageLosses(this.#options.now);
    // The page's own process may die, of a picture for example: what it showed is taken away before it is loaded again.
    window.webContents.on('render-process-gone', (_, { reason }) => {
      if (reason === 'clean-exit') return;
      behind.pageLost();
      if (losses.isOneTooMany()) window.destroy();
      else window.webContents.reload();
    });
    await window.loadURL(PAGE_ADDRESS);
    return {
      description: `Electron ${this.#options.electronVersion}`,
      closed,
      bringToFront: () => {
        if (window.isMinimized()) window.restore();
        window.focus();
      },
      close: async () => {
        window.close();
        await closed;
      },
    };
  }

  #createWindow(own: Electron.Session): BrowserWindow {
    const { preload, packaged } = this.#options;
    const window = new BrowserWindow({
      width: 1280,
      height: 900,
      minWidth: 480,
      minHeight: 480,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload,
        session: own,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        // Its dictionaries would come from the network.
        spellcheck: false,
        devTools: !packaged,
      },
    });
    // Others' screens and recordings do not show what lies on the counter, where the system can keep it from them.
    window.setContentProtection(true);
    return window;
  }
}
