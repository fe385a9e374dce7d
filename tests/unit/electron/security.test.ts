import * as electron from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents, guardSession, hardenApp } from '../../../electron/security.ts';
import { type FakeElectron, FakeContents, FakeSession, refusable } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

const fake = electron as unknown as FakeElectron;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-electron-page-'));
  await writeFile(join(folder, 'index.html'), 'the page');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the app', () => {
  beforeAll(() => hardenApp());

  it('puts every renderer into a sandbox', () => {
    expect(fake.app.enableSandbox).toHaveBeenCalled();
  });

  it('has a scheme of its own, secure and without privileges over the policy', () => {
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('gives no name an address', () => {
    expect(fake.app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(fake.app.commandLine.appendSwitch).toHaveBeenCalledWith('disable-background-networking');
  });

  it('guards whatever contents are created', () => {
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });
});

describe('contents', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'refuse: %s',
    (name) => {
      const contents = new FakeContents();
      guardContents(contents as never);
      const event = refusable();
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalled();
    },
  );
});

describe('the session', () => {
  let own: FakeSession;

  beforeEach(() => {
    own = new FakeSession();
    guardSession(own as never, folder);
  });

  async function load(url: string, method = 'GET'): Promise<Response> {
    return (await own.call('protocol app', { url, method })) as Response;
  }

  it('serves the page with its policy', async () => {
    const response = await load('app://desk/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('the page');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['app://desk/../secret', 'app://other/index.html', 'app://desk/missing.js'])(
    'serves nothing else: %s',
    async (url) => {
      expect((await load(url)).status).toBe(404);
    },
  );

  it('takes nothing in', async () => {
    expect((await load('app://desk/index.html', 'POST')).status).toBe(404);
  });

  it('grants no permission', () => {
    const answer = vi.fn();
    own.call('permission request', {}, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(own.call('permission check', {}, 'clipboard-read')).toBe(false);
    expect(own.call('device permission', {})).toBe(false);
  });

  it.each([
    ['app://desk/assets/main.js', false],
    ['blob:app://desk/0', false],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://desk.example.com/', true],
  ])('requests of %s are cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    own.call('request', { url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  it('downloads nothing', () => {
    const event = refusable();
    own.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});
