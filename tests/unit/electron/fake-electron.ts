// The electron module as far as the shell uses it, which records what it is asked to do. A test puts it in place of the real
// one: vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron()).

import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Listener = (...values: never[]) => unknown;

/** What Electron hands to a listener so that it can refuse. */
export function refusable() {
  return { preventDefault: vi.fn() };
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: '' };
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  destroyed = false;
  reloads = 0;
  zoom = 0;

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  reload(): void {
    this.reloads += 1;
  }

  printToPDF(): Promise<Uint8Array> {
    return Promise.resolve(new TextEncoder().encode('%PDF-'));
  }

  getZoomLevel(): number {
    return this.zoom;
  }

  setZoomLevel(level: number): void {
    this.zoom = level;
  }
}

export class FakeWindow extends EventEmitter {
  static readonly made: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  readonly done: string[] = [];
  minimized = false;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.done.push(`load ${url}`);
    return Promise.resolve();
  }

  setContentProtection(on: boolean): void {
    this.done.push(`content protection ${String(on)}`);
  }

  show(): void {
    this.done.push('show');
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.done.push('restore');
  }

  focus(): void {
    this.done.push('focus');
  }

  close(): void {
    this.emit('closed');
  }

  destroy(): void {
    this.done.push('destroy');
    this.emit('closed');
  }
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Listener>();
  readonly protocol = {
    handle: (scheme: string, handler: Listener) => this.handlers.set(`protocol ${scheme}`, handler),
  };
  readonly webRequest = { onBeforeRequest: (handler: Listener) => this.handlers.set('request', handler) };

  setPermissionRequestHandler(handler: Listener): void {
    this.handlers.set('permission request', handler);
  }

  setPermissionCheckHandler(handler: Listener): void {
    this.handlers.set('permission check', handler);
  }

  setDevicePermissionHandler(handler: Listener): void {
    this.handlers.set('device permission', handler);
  }

  call(name: string, ...values: readonly unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new Error(`nothing handles ${name}`);
    return (handler as (...values: readonly unknown[]) => unknown)(...values);
  }
}

export class FakeChild extends EventEmitter {
  readonly posted: unknown[] = [];
  killed = false;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  kill(): boolean {
    this.killed = true;
    return true;
  }
}

export function fakeElectron() {
  const invoked = new Map<string, (...values: unknown[]) => unknown>();
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: vi.fn() },
    enableSandbox: vi.fn(),
    whenReady: vi.fn(() => Promise.resolve()),
    getPath: vi.fn(() => '/downloads'),
    getLocale: vi.fn(() => 'ja'),
    quit: vi.fn(),
    exit: vi.fn(),
  });
  return {
    app,
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    session: {
      fromPartition: vi.fn<(...values: unknown[]) => FakeSession>(() => new FakeSession()),
    },
    ipcMain: {
      handle: (channel: string, handler: (...values: unknown[]) => unknown) =>
        void invoked.set(channel, handler),
      removeHandler: (channel: string) => void invoked.delete(channel),
      invoked,
    },
    ipcRenderer: Object.assign(new EventEmitter(), { invoke: vi.fn(() => Promise.resolve('answer')) }),
    contextBridge: { exposeInMainWorld: vi.fn() },
    clipboard: { writeText: vi.fn() },
    dialog: { showSaveDialog: vi.fn() },
    shell: { openExternal: vi.fn(() => Promise.resolve()) },
    utilityProcess: { fork: vi.fn<(...values: unknown[]) => FakeChild>(() => new FakeChild()) },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
    BrowserWindow: FakeWindow,
  };
}

export type FakeElectron = ReturnType<typeof fakeElectron>;
