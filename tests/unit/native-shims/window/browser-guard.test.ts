import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardBrowser, keepOnePage } from '../../../../native-shims/window/browser-guard.ts';
import { FakeBrowser } from './fake-browser.ts';

const ORIGIN = 'https://zairyu-desk.invalid';
let folder: string;
let browser: FakeBrowser;
let refused: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-guard-'));
  await writeFile(join(folder, 'index.html'), 'the page');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  browser = new FakeBrowser();
  refused = [];
  await guardBrowser(browser.connection, {
    folder,
    origin: ORIGIN,
    onRefused: (origin) => void refused.push(origin),
  });
});

function asks(url: string, resourceType: string, method = 'GET'): Promise<void> {
  return browser.says('Fetch.requestPaused', { requestId: 'R1', resourceType, request: { url, method } });
}

describe('every request of the browser', () => {
  it('is stopped before it goes out', () => {
    expect(browser.last('Fetch.enable')).toEqual({
      method: 'Fetch.enable',
      params: { patterns: [{ urlPattern: '*' }] },
      sessionId: undefined,
    });
  });

  it('is answered from the files of the page', async () => {
    await asks(`${ORIGIN}/`, 'Document');
    const answer = browser.last('Fetch.fulfillRequest');
    expect(answer?.params).toMatchObject({
      requestId: 'R1',
      responseCode: 200,
      body: Buffer.from('the page').toString('base64'),
    });
    expect(JSON.stringify(answer?.params['responseHeaders'])).toContain('Content-Security-Policy');
    expect(refused).toEqual([]);
  });

  it('for a file that is not there is not found', async () => {
    await asks(`${ORIGIN}/missing.js`, 'Script');
    expect(browser.last('Fetch.fulfillRequest')?.params).toMatchObject({ responseCode: 404 });
  });

  it.each([
    ['another host', 'https://example.com/a?b', 'https://example.com'],
    ['a host that begins like ours', `${ORIGIN}.example.com/`, 'https://zairyu-desk.invalid.example.com'],
    ['another scheme', 'http://zairyu-desk.invalid/', 'http://zairyu-desk.invalid'],
    ['no address', 'nonsense', 'no address'],
  ])('to %s is refused, and only its origin is noted', async (_, url, origin) => {
    await asks(url, 'Image');
    expect(browser.last('Fetch.failRequest')?.params).toEqual({
      requestId: 'R1',
      errorReason: 'BlockedByClient',
    });
    expect(refused).toEqual([origin]);
  });

  it('that would lead the page away leaves it where it is', async () => {
    await asks('https://example.com/', 'Document');
    expect(browser.last('Fetch.fulfillRequest')?.params).toEqual({ requestId: 'R1', responseCode: 204 });
  });

  it('that would send something is refused', async () => {
    await asks(`${ORIGIN}/index.html`, 'XHR', 'POST');
    expect(browser.last('Fetch.failRequest')).toBeDefined();
  });
});

describe('the one page', () => {
  const attached = (type: string, name: string) =>
    browser.says('Target.attachedToTarget', {
      sessionId: `S-${name}`,
      targetInfo: { type, targetId: `T-${name}`, url: '' },
    });

  it('is the first, and every other is closed', async () => {
    const first = keepOnePage(browser.connection);
    await attached('browser_ui', 'bar');
    await attached('page', 'ours');
    expect(await first).toEqual({ targetId: 'T-ours', sessionId: 'S-ours' });
    await attached('page', 'second');
    expect(browser.last('Target.closeTarget')?.params).toEqual({ targetId: 'T-second' });
    expect(browser.last('Runtime.runIfWaitingForDebugger')?.sessionId).toBe('S-bar');
  });
});
