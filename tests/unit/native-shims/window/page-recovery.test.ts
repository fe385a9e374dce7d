import { beforeEach, describe, expect, it } from 'vitest';
import { CdpSession } from '../../../../native-shims/window/cdp-connection.ts';
import { recoverPage } from '../../../../native-shims/window/page-recovery.ts';
import { FakeBrowser } from './fake-browser.ts';

const ADDRESS = 'https://zairyu-desk.invalid/';

let browser: FakeBrowser;
let happened: string[];
let now: number;

beforeEach(async () => {
  browser = new FakeBrowser();
  happened = [];
  now = 1_000_000;
  await recoverPage({
    session: new CdpSession(browser.connection, 'S1'),
    address: ADDRESS,
    now: () => now,
    onLost: () => void happened.push(`lost, ${loaded()} loaded`),
    onGivenUp: () => void happened.push('given up'),
  });
});

function loaded(): number {
  return browser.commands.filter(({ method }) => method === 'Page.navigate').length;
}

function crash(session = 'S1'): Promise<void> {
  return browser.says('Inspector.targetCrashed', {}, session);
}

describe('a page whose process dies', () => {
  it('is told of by the browser, which was asked to', () => {
    expect(browser.last('Inspector.enable')).toMatchObject({ sessionId: 'S1' });
  });

  it('is loaded again, after the host was told', async () => {
    await crash();
    expect(happened).toEqual(['lost, 0 loaded']);
    expect(browser.last('Page.navigate')).toEqual({
      method: 'Page.navigate',
      params: { url: ADDRESS },
      sessionId: 'S1',
    });
  });

  it('is none of ours when it is another', async () => {
    await crash('S2');
    expect([happened, loaded()]).toEqual([[], 0]);
  });

  it('is given up when that keeps happening', async () => {
    for (let count = 0; count < 4; count++) await crash();
    expect(loaded()).toBe(3);
    expect(happened.slice(-2)).toEqual(['lost, 3 loaded', 'given up']);
  });

  it('now and then is loaded again each time', async () => {
    for (let count = 0; count < 8; count++) {
      await crash();
      now += 30_000;
    }
    expect(loaded()).toBe(8);
    expect(happened).not.toContain('given up');
  });

  it('is given up when the browser does not load it', async () => {
    browser.refuses.add('Page.navigate');
    await crash();
    expect(happened).toEqual(['lost, 0 loaded', 'given up']);
  });
});
