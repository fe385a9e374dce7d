// A My Number card at the counter: a real browser, the real host and its process, the simulator.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MyNumberCardReading } from '../../../src/ipc/app-state.ts';
import { isMyNumberReport } from '../../../src/report/my-number-report.ts';
import { isSpecifiedReport } from '../../../src/report/specified-report.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, PAGE_BUILT, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);
if (!PAGE_BUILT) console.warn('the window is not built, so the dialogs of its page were not tested');

describe.runIf(BROWSER !== undefined && PAGE_BUILT)('a My Number card at the counter', () => {
  let run: DeskRun;

  beforeAll(async () => {
    run = await startDesk();
  });

  afterAll(async () => {
    await run.end();
  });

  beforeEach(async () => {
    await run.page.call('simulator.remove');
    await run.page.call('session.clear');
    await run.page.evaluate('globalThis.seen.splice(0)');
  });

  async function result(): Promise<MyNumberCardReading> {
    const { session } = await run.page.session('finished');
    if (session.kind !== 'finished') throw new Error('no result');
    const { finished } = session;
    const { report } = finished;
    if (!isMyNumberReport(report)) throw new Error('no My Number card');
    return { ...finished, report };
  }

  async function specifiedResult() {
    const { session } = await run.page.session('finished');
    if (session.kind !== 'finished') throw new Error('no result');
    const { report, sequence } = session.finished;
    if (!isSpecifiedReport(report)) throw new Error('no specified card');
    return { report, sequence };
  }

  /** Through the dialog of the page, by keyboard. */
  async function give(use: string, typed: string): Promise<void> {
    const { page } = run;
    await page.until(`document.querySelector('[data-pin="${use}"] button') !== null`);
    await page.evaluate(`document.querySelector('[data-pin="${use}"] button').focus()`);
    await page.press('Enter', '\r');
    await page.until(`document.activeElement?.matches('[data-pin-dialog] input')`);
    await page.type(typed);
    await page.press('Enter', '\r');
  }

  it('is tapped, read without a number, and opened by a PIN; taken away, nothing of it is left in the page', async () => {
    const { page } = run;
    await page.call('simulator.place', { profile: 'mnc-valid', faults: [] });
    expect((await result()).report.tries).toMatchObject({ inputSupport: 3 });
    await give('input-support', '5678');
    const { report, pinRefused } = await result();
    expect(pinRefused).toBeUndefined();
    const address = report.fields.find(({ id }) => id === 'address')?.value ?? '';
    expect(address.length).toBeGreaterThan(5);
    await page.until(`document.body.innerText.includes(${JSON.stringify(address)})`);
    await page.call('simulator.remove');
    await page.session('blanked');
    await page.until(`document.querySelector('[data-my-number]') === null`);
    const html = String(await page.evaluate('document.documentElement.outerHTML'));
    for (const { value } of report.fields) expect(html).not.toContain(value);
    expect(html).not.toContain('5678');
  });

  it('that is a specified card as well is recognised, its My Number half checked and opened, and told why not the other', async () => {
    const { page } = run;
    await page.call('number.submit', { typed: 'ZD07000002SM' });
    await page.call('simulator.place', { profile: 'specified-other-channel', faults: [] });
    const first = await specifiedResult();
    expect(first.report).toMatchObject({
      outcome: 'undetermined',
      card: { kind: 'specified-residence-card', type: '07' },
      specified: {
        residence: { state: 'not-read', reason: 'channel-failed' },
        myNumber: { outcome: 'authentic' },
      },
    });
    await page.until(`document.querySelector('[data-specified="not-read"]') !== null`);
    const text = String(await page.evaluate(`document.querySelector('[data-specified]').innerText`));
    expect(text).toContain('特定在留カード');
    expect(text).toContain('カードの異常を示すものではありません');
    await give('user-authentication', '1234');
    const second = await specifiedResult();
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(second.report.specified.myNumber.signature.status).toBe('valid');
    expect(second.report.specified.residence).toEqual(first.report.specified.residence);
  });

  it('loses one try to one wrong PIN, says so, and keeps count from tap to tap', async () => {
    const { page } = run;
    await page.call('simulator.place', { profile: 'mnc-expiring', faults: [] });
    expect((await result()).report.tries.userAuthentication).toBe(3);
    await give('user-authentication', '9999');
    const { report, pinRefused } = await result();
    expect(pinRefused).toMatchObject({ code: 'CREDENTIAL_PIN_REJECTED', facts: { attemptsLeft: 2 } });
    expect(report.tries.userAuthentication).toBe(2);
    await page.until(`document.querySelector('[data-pin-refused]') !== null`);
    await page.call('simulator.remove');
    await page.call('simulator.place', { profile: 'mnc-expiring', faults: [] });
    expect((await result()).report.tries.userAuthentication).toBe(2);
  });
});
