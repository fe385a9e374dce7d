// The counter's flow in the window's own page, from the keyboard alone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, type DeskRun, MISSING_BROWSER, PAGE_BUILT, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);
else if (!PAGE_BUILT) console.warn('the page is not built, so it was not typed into (npm run build)');

describe.runIf(BROWSER !== undefined && PAGE_BUILT)('a clerk', () => {
  let run: DeskRun;

  beforeAll(async () => {
    run = await startDesk();
    await run.page.until(`document.activeElement instanceof HTMLInputElement`);
  });

  afterAll(async () => {
    await run.end();
  });

  it('types the number, sees the result, and is ready for the next customer with one key', async () => {
    const { page } = run;
    await page.type((await page.numberOf('worker')).toLowerCase());
    await page.press('Enter', '\r');
    await page.until(`globalThis.seen.some(({ cardNumberHeld }) => cardNumberHeld)`);
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('finished');
    await page.until(`document.body.innerText.includes('2029年9月1日')`);
    expect(await page.text()).toContain('SIMULATED');
    await page.press('Escape');
    await page.session('waiting');
    await page.until(`!document.body.innerText.includes('2029年9月1日')`);
    expect(run.refused).toEqual([]);
  });

  it('sees the wrong number said, and types it again', async () => {
    const { page } = run;
    await page.call('simulator.remove');
    await page.until(`document.activeElement instanceof HTMLInputElement`);
    await page.type('AB12345678CD');
    await page.press('Enter', '\r');
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('failed');
    // The failure's own field, which comes with the number to be corrected: all of it is marked and typed over.
    await page.until(`document.body.innerText.includes('CREDENTIAL_REJECTED')`);
    await page.until(`document.activeElement instanceof HTMLInputElement`);
    await page.evaluate(`document.activeElement.select()`);
    await page.type(await page.numberOf('worker'));
    await page.press('Enter', '\r');
    await page.session('finished');
  });
});
