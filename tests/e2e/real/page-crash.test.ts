// The page's own process dies, of a picture or a defect of the browser, while the card of somebody is on the screen.

import { writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, type DeskRun, MISSING_BROWSER, PAGE_BUILT, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);

describe.runIf(BROWSER !== undefined)('a page that dies', () => {
  let run: DeskRun;

  beforeEach(async () => {
    run = await startDesk();
  });

  afterEach(async () => {
    await run.end();
  });

  async function readWorker(): Promise<void> {
    const { page } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('finished');
  }

  async function crash(): Promise<void> {
    const { page } = run;
    page.crash();
    await page.until('globalThis.seen === undefined && Boolean(window.zairyuDesk)');
    await page.ready();
  }

  /** What a browser keeps of a crash: a picture of its memory. */
  async function dumps(): Promise<readonly string[]> {
    const profiles = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`zairyu-desk-window-${String(process.pid)}-`),
    );
    expect(profiles).toHaveLength(1);
    const files = await readdir(join(tmpdir(), profiles[0] ?? ''), { recursive: true });
    return files.filter((name) => /\.dmp$|core\.\d+$/.test(name));
  }

  it('comes back without what it showed, says so, and the next card is read', async () => {
    const { page } = run;
    await readWorker();
    await crash();
    expect(await page.state()).toMatchObject({
      session: { kind: 'blanked', why: 'page-lost' },
      cardNumberHeld: false,
    });
    if (PAGE_BUILT) await page.until(`document.body.innerText.includes('画面が止まったので')`);
    expect(await page.evaluate('document.documentElement.outerHTML')).not.toMatch(/ZD05|1994/);
    if (process.env['ZAIRYU_DESK_PICTURES'] !== undefined)
      writeFileSync(join(process.env['ZAIRYU_DESK_PICTURES'], 'page-lost.png'), await page.picture());
    expect(await dumps()).toEqual([]);
    const report = await page.call('support.report');
    expect(report).toMatchObject({ ok: true });
    expect(JSON.stringify(report)).toContain('failures: HOST_CRASHED');
    await page.call('simulator.remove');
    await readWorker();
  });

  it('in the middle of a reading ends the reading, and is guarded like the first', async () => {
    const { page, refused } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: ['slow=200'] });
    await page.session('reading');
    await crash();
    expect((await page.state()).session).toEqual({ kind: 'blanked', why: 'page-lost' });
    await page.evaluate(`void (location.href = 'https://example.com/')`);
    await expect.poll(() => refused).toEqual(['https://example.com']);
    await page.call('simulator.remove');
    await readWorker();
  });

  it('again and again ends the program with a failure that says so', async () => {
    const ended = run.running.ended.then(
      () => 'as if closed',
      (thrown: unknown) => thrown,
    );
    for (let count = 0; count < 3; count++) await crash();
    run.page.crash();
    expect(await ended).toMatchObject({ code: 'HOST_CRASHED', facts: { where: 'page' } });
    await rm(run.root, { recursive: true, force: true });
    run = await startDesk();
  });
});
