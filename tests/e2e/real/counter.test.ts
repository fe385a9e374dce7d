// Whole stories at the counter: a real browser, the real host and its process, the simulator.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER, type DeskRun, MISSING_BROWSER, startDesk } from './desk-run.ts';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);

describe.runIf(BROWSER !== undefined)('at the counter', () => {
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

  it('the number is typed, the card placed, and the result is there', async () => {
    const { page } = run;
    expect(await page.call('number.submit', { typed: await page.numberOf('worker') })).toEqual({
      ok: true,
      value: { accepted: true },
    });
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    const { session, cardNumberHeld } = await page.session('finished');
    expect(session).toMatchObject({
      finished: {
        report: { simulated: true, trustProfile: 'simulator', outcome: 'authentic' },
        cardPresent: true,
      },
    });
    expect(cardNumberHeld).toBe(false);
  });

  it('the card is placed first, and reading starts with the number', async () => {
    const { page } = run;
    await page.call('simulator.place', { profile: 'gen1-worker', faults: [] });
    await page.call('number.submit', { typed: await page.numberOf('gen1-worker') });
    expect((await page.session('finished')).session).toMatchObject({
      finished: { report: { card: { generation: 1 } } },
    });
  });

  it('a card pulled too early is read at the next tap, the number kept', async () => {
    const { page } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: ['pull@6'] });
    const { session, cardNumberHeld } = await page.session('failed');
    expect(session).toMatchObject({ failure: { code: 'CARD_REMOVED' }, canTapAgain: true });
    expect(cardNumberHeld).toBe(true);
    await page.call('simulator.place', { profile: 'worker', faults: ['pull@6'] });
    await page.session('finished');
  });

  it('a wrong number is asked for again', async () => {
    const { page } = run;
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.call('number.submit', { typed: 'ab 1234 5678 cd' });
    expect((await page.session('failed')).session).toMatchObject({
      failure: { code: 'CREDENTIAL_REJECTED' },
      canTapAgain: false,
    });
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.session('finished');
  });

  it('a forged card is a result, not a failure', async () => {
    const { page } = run;
    await page.call('number.submit', { typed: await page.numberOf('forged-photo') });
    await page.call('simulator.place', { profile: 'forged-photo', faults: [] });
    expect((await page.session('finished')).session).toMatchObject({
      finished: { report: { outcome: 'not-authentic' } },
    });
  });

  it('the next customer finds nothing of the last one', async () => {
    const { page } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('finished');
    await page.call('simulator.remove');
    expect((await page.session('blanked')).session).toEqual({ kind: 'blanked', why: 'card-removed' });
    await page.call('session.clear');
    expect(await page.state()).toMatchObject({ session: { kind: 'waiting' }, cardNumberHeld: false });
  });

  it('the process that reads cards may die in a reading, and the window goes on', async () => {
    const { page, children } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: ['stall@4'] });
    await page.session('reading');
    children.at(-1)?.kill();
    const { session, cardNumberHeld } = await page.session('failed');
    expect(session).toMatchObject({ failure: { code: 'HOST_CRASHED' }, canTapAgain: true });
    expect(cardNumberHeld).toBe(true);
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('finished');
  });

  it('a reloaded page goes on where the desk stands', async () => {
    const { page } = run;
    await page.call('number.submit', { typed: await page.numberOf('worker') });
    await page.call('simulator.place', { profile: 'worker', faults: [] });
    await page.session('finished');
    await page.evaluate('void setTimeout(() => location.reload())');
    await page.until('globalThis.seen === undefined && Boolean(window.zairyuDesk)');
    await page.ready();
    expect((await page.session('finished')).session.kind).toBe('finished');
  });

  it('asks nothing of the network', () => {
    expect(run.refused).toEqual([]);
  });
});
