import * as electron from 'electron';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ElectronWindow } from '../../../electron/window.ts';
import type { DeskWindow, PageHost } from '../../../native-shims/window/window-port.ts';
import type { ShellPort } from '../../../src/host/desk/shell-port.ts';
import { LINKS } from '../../../src/ipc/links.ts';
import { type FakeElectron, FakeWindow } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

const fake = electron as unknown as FakeElectron;

let window: FakeWindow;
let opened: DeskWindow;
let shell: ShellPort;
let asked: unknown[][];
let tell: (payload: unknown) => void;

let pagesLost: number;

async function open(packaged = true): Promise<void> {
  asked = [];
  const port = new ElectronWindow({
    page: '/page',
    preload: '/preload.cjs',
    packaged,
    electronVersion: '45.0.0',
    downloads: '/downloads',
    now: () => 0,
  });
  opened = await port.open((given): PageHost => {
    shell = given;
    return {
      answer: (...call) => {
        asked.push(call);
        return Promise.resolve({ ok: true, value: 'answer' });
      },
      listen: (listener) => {
        tell = (payload) => listener('state.changed', payload);
        return () => void (tell = () => undefined);
      },
      pageLost: () => {
        pagesLost++;
      },
    };
  });
  const made = FakeWindow.made.at(-1);
  if (made === undefined) throw new Error('no window was made');
  window = made;
}

function invoke(event: unknown, name: unknown, input?: unknown): unknown {
  return fake.ipcMain.invoked.get('desk:call')?.(event, name, input);
}

function fromPage(): { sender: unknown; senderFrame: unknown } {
  return { sender: window.webContents, senderFrame: window.webContents.mainFrame };
}

beforeEach(() => {
  pagesLost = 0;
  return open();
});

describe('the window', () => {
  it('isolates its page from everything', () => {
    expect(window.options['webPreferences']).toMatchObject({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has DevTools only where it is not installed', async () => {
    await open(false);
    expect(window.options['webPreferences']).toMatchObject({ devTools: true });
  });

  it('is kept from screen captures, shows our page, and only once it is drawn', () => {
    expect(window.done).toEqual(['content protection true', 'load app://desk/']);
    window.emit('ready-to-show');
    expect(window.done.at(-1)).toBe('show');
  });

  it('lives in a session in memory', () => {
    expect(fake.session.fromPartition).toHaveBeenCalledWith('zairyu-desk', { cache: false });
  });

  it('comes to the front, also from the task bar', () => {
    window.minimized = true;
    opened.bringToFront();
    expect(window.done.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('has what its page showed taken away and loads it again when the process of the page has died', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect([window.webContents.reloads, pagesLost]).toEqual([0, 0]);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([window.webContents.reloads, pagesLost]).toEqual([1, 1]);
  });

  it('is closed when the process of the page keeps dying', async () => {
    for (let count = 0; count < 3; count++) {
      window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    }
    expect(window.done).not.toContain('destroy');
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await opened.closed;
    expect([window.webContents.reloads, pagesLost]).toEqual([3, 4]);
    expect(window.done).toContain('destroy');
  });

  it('says when it has been closed, and is answered no more', async () => {
    await opened.close();
    await opened.closed;
    expect(fake.ipcMain.invoked.has('desk:call')).toBe(false);
  });

  it('zooms with the usual keys', () => {
    const press = (key: string) => {
      const event = { preventDefault: vi.fn() };
      window.webContents.emit('before-input-event', event, {
        type: 'keyDown',
        control: true,
        meta: false,
        alt: false,
        key,
      });
      return event.preventDefault.mock.calls.length;
    };
    expect([press('+'), press('='), press('x')]).toEqual([1, 1, 0]);
    expect(window.webContents.zoom).toBe(2);
    for (let i = 0; i < 20; i++) press('-');
    expect(window.webContents.zoom).toBe(-3);
    press('0');
    expect(window.webContents.zoom).toBe(0);
  });
});

describe('a message', () => {
  it('of our page is answered', async () => {
    expect(await invoke(fromPage(), 'number.submit', { typed: 'x' })).toEqual({ ok: true, value: 'answer' });
    expect(asked).toEqual([['number.submit', { typed: 'x' }]]);
  });

  it.each([
    ['of other contents', () => ({ ...fromPage(), sender: {} })],
    ['of a frame inside', () => ({ ...fromPage(), senderFrame: { url: 'app://desk/' } })],
    ['of a frame that is gone', () => ({ ...fromPage(), senderFrame: null })],
  ])('%s is refused', async (_, event) => {
    expect(await invoke(event(), 'app.start')).toMatchObject({ ok: false, failure: { code: 'IPC_INVALID' } });
    expect(asked).toEqual([]);
  });

  it('of another page in our frame is refused', async () => {
    window.webContents.mainFrame.url = 'https://example.com/';
    expect(await invoke(fromPage(), 'app.start')).toMatchObject({
      ok: false,
      failure: { code: 'IPC_INVALID' },
    });
    tell('state');
    expect(window.webContents.sent).toEqual([]);
  });

  it('to our page is an event with its payload', () => {
    tell('state');
    expect(window.webContents.sent).toEqual([['desk:event', 'state.changed', 'state']]);
  });

  it('to a page that is gone is not sent', () => {
    window.webContents.destroyed = true;
    tell('state');
    expect(window.webContents.sent).toEqual([]);
  });
});

describe('the shell', () => {
  it('copies', async () => {
    await shell.copyText('2027-06-30');
    expect(fake.clipboard.writeText).toHaveBeenCalledWith('2027-06-30');
  });

  it('opens official pages in the browser of the system, and no others', async () => {
    await shell.openLink(LINKS['lapse-inquiry'].url);
    expect(fake.shell.openExternal).toHaveBeenCalledWith(LINKS['lapse-inquiry'].url);
    await expect(shell.openLink('https://example.com/')).rejects.toMatchObject({ code: 'IPC_INVALID' });
    expect(fake.shell.openExternal).toHaveBeenCalledTimes(1);
  });

  it('saves files where the person says, and none when they do not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-pdf-'));
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await shell.savePdf()).toEqual({ saved: false });
    const filePath = join(folder, 'sheet.pdf');
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    expect(await shell.savePdf()).toEqual({ saved: true, file: 'sheet.pdf' });
    expect(await readFile(filePath, 'utf8')).toBe('%PDF-');
    fake.dialog.showSaveDialog.mockResolvedValueOnce({
      canceled: false,
      filePath: join(folder, 'missing', 'a.pdf'),
    });
    await expect(shell.savePdf()).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    const calendar = { extension: 'ics', content: new TextEncoder().encode('BEGIN:VCALENDAR') };
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'days.ics') });
    expect(await shell.saveFile(calendar)).toEqual({ saved: true, file: 'days.ics' });
    expect(await readFile(join(folder, 'days.ics'), 'utf8')).toBe('BEGIN:VCALENDAR');
    await rm(folder, { recursive: true });
  });
});
