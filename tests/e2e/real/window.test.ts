// What the stand-in's window refuses, and what it does for the page.

import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAND_IN_ORIGIN } from '../../../native-shims/window/stand-in.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);

describe.runIf(BROWSER !== undefined)('the window', () => {
  let run: DeskRun;

  beforeAll(async () => {
    run = await startDesk();
  });

  afterAll(async () => {
    await run.end();
  });

  it('gets nothing from anywhere else, by whatever way it is asked for', async () => {
    const { page } = run;
    const attempts = [
      `fetch('https://example.com/').then(() => 'got', () => 'refused')`,
      `new Promise((r) => { const i = new Image(); i.onload = () => r('got'); i.onerror = () => r('refused'); i.src = 'https://example.com/a.png'; })`,
      `new Promise((r) => { const s = new WebSocket('wss://example.com/'); s.onopen = () => r('got'); s.onerror = () => r('refused'); })`,
      `fetch('${STAND_IN_ORIGIN}/../../package.json').then((a) => a.status === 404 ? 'refused' : 'got')`,
      `fetch('${STAND_IN_ORIGIN}/%2e%2e/%2e%2e/package.json').then((a) => a.status === 404 ? 'refused' : 'got')`,
      `fetch('${STAND_IN_ORIGIN}/index.html', { method: 'POST' }).then(() => 'got', () => 'refused')`,
      `navigator.serviceWorker.register('/page.js').then(() => 'got', () => 'refused')`,
    ];
    for (const attempt of attempts)
      expect([attempt, await page.evaluate(attempt)]).toEqual([attempt, 'refused']);
  });

  it('runs no script that is written into the page, and no text as a script', async () => {
    const { page } = run;
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
      script.remove();
    })()`);
    expect(await page.evaluate('globalThis.inlineRan === undefined')).toBe(true);
    const evaluated = `(() => { try { return setTimeout('globalThis.textRan = true'), 'set'; } catch { return 'refused'; } })()`;
    await page.evaluate(evaluated);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await page.evaluate('globalThis.textRan === undefined')).toBe(true);
  });

  it('goes nowhere else and opens no other window', async () => {
    const { page } = run;
    await page.evaluate(`void (location.href = 'https://example.com/')`);
    await page.evaluate(`void window.open('https://example.com/')`);
    await page.evaluate(`void window.open('about:blank')`);
    await page.evaluate(`(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: '${STAND_IN_ORIGIN}/index.html', download: 'page.html', target: '_blank' });
      link.click();
    })()`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.evaluate('location.origin')).toBe(STAND_IN_ORIGIN);
    expect(await page.evaluate('typeof window.zairyuDesk')).toBe('object');
  });

  it('is refused every permission without anybody being asked', async () => {
    const { page } = run;
    expect(await page.evaluate('Notification.requestPermission()')).not.toBe('granted');
    const geolocation = `new Promise((r) => navigator.geolocation.getCurrentPosition(() => r('got'), () => r('refused')))`;
    expect(await page.evaluate(geolocation)).toBe('refused');
    expect(
      await page.evaluate(
        `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'got', () => 'refused')`,
      ),
    ).toBe('refused');
    expect(await page.evaluate(`navigator.clipboard.readText().then(() => 'got', () => 'refused')`)).toBe(
      'refused',
    );
  });

  it('gives its page the bridge and nothing else of itself', async () => {
    const { page } = run;
    expect(await page.evaluate(`Object.keys(window.zairyuDesk).sort().join()`)).toBe('call,listen');
    expect(await page.evaluate(`typeof process + typeof require`)).toBe('undefinedundefined');
    expect(
      await page.evaluate(
        `Object.keys(globalThis).filter((name) => /^(call|receive)[0-9a-f]{16}$/.test(name)).length`,
      ),
    ).toBe(0);
  });

  it('answers what is no call of the schema with a failure', async () => {
    const { page } = run;
    const unknown = `window.zairyuDesk.call('files.delete', { all: true })`;
    expect(await page.evaluate(unknown)).toMatchObject({ ok: false, failure: { code: 'IPC_INVALID' } });
    const misshapen = `window.zairyuDesk.call('number.submit', { typed: 7 })`;
    expect(await page.evaluate(misshapen)).toMatchObject({ ok: false, failure: { code: 'IPC_INVALID' } });
  });

  it('copies a text the page asks for, and leaves the focus where it is', async () => {
    const { page } = run;
    const focus = await page.evaluate('document.activeElement.tagName');
    expect(await page.call('text.copy', { text: '2027-06-30' })).toEqual({ ok: true, value: null });
    expect(await page.evaluate('document.activeElement.tagName')).toBe(focus);
  });

  it('prints the page to a file only its owner may read, under a neutral name', async () => {
    const { page, root } = run;
    expect(await page.call('page.savePdf')).toMatchObject({ ok: true, value: { saved: true } });
    expect(await page.call('page.savePdf')).toMatchObject({ ok: true, value: { saved: true } });
    const files = (await readdir(root)).filter((name) => name.endsWith('.pdf')).sort();
    expect(files).toHaveLength(2);
    for (const file of files) expect(file).toMatch(/^zairyu-desk-20261120-\d{4}(-2)?\.pdf$/);
    expect((await readFile(join(root, files[0] ?? ''))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps deadlines and a check as files, and opens the check again with its passphrase', async () => {
    const { page, root } = run;
    const entries = [{ date: dateLiteral('2027-01-15'), title: '在留期間の満了日', note: '' }];
    expect(await page.call('calendar.save', { entries })).toMatchObject({ ok: true, value: { saved: true } });
    const passphrase = 'correct horse battery';
    const facts = { E: '2027-01-15' };
    const check = { passphrase, procedure: 'P3' as const, combo: [], facts, include: {} };
    expect(await page.call('readiness.save', check)).toMatchObject({ ok: true, value: { saved: true } });
    const files = await readdir(root);
    const [calendar = '', box = ''] = ['.ics', '.json'].map((ending) =>
      files.find((name) => name.startsWith('zairyu-desk-20261120-') && name.endsWith(ending)),
    );
    expect(await readFile(join(root, calendar), 'utf8')).toContain('DTSTART;VALUE=DATE:20270115');
    const base64 = await readFile(join(root, box), 'base64');
    expect(await page.call('readiness.open', { file: { name: box, base64 }, passphrase })).toMatchObject({
      ok: true,
      value: { procedure: 'P3', facts: { E: '2027-01-15' }, cardNumber: null },
    });
    expect(await page.call('environment.probe')).toMatchObject({
      ok: true,
      value: { clock: { state: 'known' } },
    });
  });

  it('leaves nothing behind when it is closed', async () => {
    const mine = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`zairyu-desk-window-${process.pid}-`),
    );
    expect(mine).toHaveLength(1);
    await run.end();
    const left = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`zairyu-desk-window-${process.pid}-`),
    );
    expect(left).toEqual([]);
    run = await startDesk();
  });
});
