// People at home, the evening before: a real browser, the real host and its process, the simulator. The day is that of the
// page; the cards are judged on the day of the computer, which only their certificates notice.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FactName } from '../../../src/readiness/facts.ts';
import { BROWSER, type DeskRun, MISSING_BROWSER, PAGE_BUILT, startDesk } from './desk-run.ts';

const NO_PAGE = 'dist/renderer is missing, so the online application check was not tested in a browser';

if (BROWSER === undefined) console.warn(MISSING_BROWSER);
else if (!PAGE_BUILT) console.warn(NO_PAGE);

/** Where to leave pictures of the answers, to look at. */
const PICTURES = process.env['ZAIRYU_DESK_PICTURES'];

type Answers = Readonly<Partial<Record<FactName, string>>>;

/** What everybody below would say, unless their story differs. */
const USUAL: Answers = {
  filedOn: 'none',
  myNumberCardExpiry: '2029-09-01',
  signCertificate: 'valid',
  addressChanged: 'no',
  signTries: '5',
  namesMatch: 'yes',
  birthDatesMatch: 'yes',
  inJapan: 'yes',
  foreignIpAddress: 'no',
  accountRegistered: 'yes',
  photoAgeDays: '20',
  reader: 'yes',
  os: 'Windows 11',
  jpkiSoftware: 'yes',
  browser: 'Chrome',
  browserExtension: 'yes',
};

/** The computer these stories happen on is not the one they run on. */
const PC_FIT: Answers = {
  smartphoneOnly: 'no',
  os: 'Windows 11',
  browser: 'Chrome 131',
  reader: 'yes',
  jpkiSoftware: 'yes',
};

describe.runIf(BROWSER !== undefined && PAGE_BUILT)('an evening at home', () => {
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
  });

  it('a worker two months before the end may apply, and has to see the municipality about the My Number card', async () => {
    await begin('2029-07-05', 'P3');
    await read('worker', 'residence');
    await read('mnc-foreign-resident', 'my-number');
    await answer({ ...USUAL, status: 'engineer-humanities-international', ...PC_FIT });
    await picture('worker');
    expect(await verdict()).toEqual({ verdict: 'ready_with_warnings', look: 'ready_with_warnings' });
    const checks = await shown('check');
    expect(checks[0]).toBe('W-MNC-LAPSES-WITH-STAY');
    const text = await textOf('[data-check="W-MNC-LAPSES-WITH-STAY"]');
    expect(text).toContain('2029年9月1日');
    expect(await from('periodEnd')).toBe('chip');
    expect(await from('myNumberCardExpiry')).toBe('certificate');
    expect(await run.page.evaluate(`document.querySelector('[data-hand-off]').dataset.handOff`)).toBe('open');
    expect(await textOf('[role="note"]')).toContain('SIMULATED');
  });

  it('a student whose signature certificate has ended is sent to the municipality first', async () => {
    await begin('2030-11-05', 'P3');
    await read('student', 'residence');
    const certificate = { authCertificate: 'valid', authTries: '3', myNumberCard: 'present' };
    await answer({
      ...USUAL,
      ...PC_FIT,
      ...certificate,
      status: 'student',
      myNumberCardExpiry: '2031-01-01',
      signCertificate: 'expired',
    });
    await picture('student');
    expect((await verdict()).verdict).toBe('not_ready');
    expect((await shown('check'))[0]).toBe('B-SIGN-EXPIRED');
    expect(await textOf('[data-route]')).toContain('市区町村');
    expect(await run.page.evaluate(`document.querySelector('[data-hand-off]').dataset.handOff`)).toBe(
      'blocked',
    );
  });

  it('a permanent resident has no period to extend, but a card that ends', async () => {
    await begin('2026-11-20', 'P3');
    await read('permanent-resident', 'residence');
    await answer({ ...USUAL, ...PC_FIT, status: 'permanent-resident', myNumberCard: 'absent' });
    await picture('permanent-resident');
    expect((await shown('check'))[0]).toBe('B-INDEFINITE-STAY');
    expect(await textOf('[data-check="B-INDEFINITE-STAY"]')).toContain('在留カードの有効期間');
    expect(
      await run.page.evaluate(`document.querySelector('g[data-bar="period-of-stay"]').dataset.look`),
    ).toBe('no-end');
  });

  it('whoever holds the combined card is told that online gives an ordinary one', async () => {
    await begin('2026-12-10', 'P3');
    await answer({
      ...USUAL,
      ...PC_FIT,
      cardType: '7',
      cardLost: 'no',
      status: 'engineer-humanities-international',
      periodOfStay: '1年',
      periodEnd: '2027-01-31',
      cardExpiry: '2027-01-31',
      myNumberCard: 'present',
      myNumberCardExpiry: '2027-01-31',
      authCertificate: 'valid',
      authTries: '3',
      age: '34',
    });
    await picture('specified-card');
    expect(await shown('check')).toContain('W-TOKUTEI-ONLINE-ORDINARY-CARD');
    expect(await textOf('[data-check="W-TOKUTEI-ONLINE-ORDINARY-CARD"]')).toContain('普通の在留カード');
  });

  it('in the special period nothing is filed twice, and the card’s entry is asked about', async () => {
    await begin('2026-11-20', 'P3');
    await read('renewal-pending', 'residence');
    let told = '';
    await answer(
      {
        ...USUAL,
        ...PC_FIT,
        status: 'engineer-humanities-international',
        filedOn: '2026-11-02',
        myNumberCard: 'present',
        myNumberCardExpiry: '2027-01-10',
        authCertificate: 'valid',
        authTries: '3',
      },
      async (name) => {
        if (name === 'filedOn') told = await textOf('[data-question]');
      },
    );
    await picture('special-period');
    expect(told).toContain('「申請中」の記載');
    const checks = await shown('check');
    expect(checks.slice(0, 1)).toEqual(['B-ALREADY-FILED']);
    expect(checks).toContain('I-SPECIAL-PERIOD');
    expect(await textOf('[data-check="I-SPECIAL-PERIOD"]')).toContain('2027年1月10日');
  });

  it('for a newborn the thirty days are counted', async () => {
    await begin('2026-11-20', 'P4');
    await answer({
      ...USUAL,
      ...PC_FIT,
      eventDate: '2026-10-22',
      myNumberCard: 'present',
      authCertificate: 'valid',
      authTries: '3',
      age: '33',
    });
    await picture('newborn');
    expect(await shown('check')).toContain('W-P4-LAST-DAYS');
    expect(await textOf('[data-point="birth-last-day"]')).toContain('2026年11月21日');
  });

  it('asks nothing of the network', () => {
    expect(run.refused).toEqual([]);
  });

  async function begin(day: string, aim: string): Promise<void> {
    const { page } = run;
    await page.evaluate(`void setTimeout(() => location.reload())`);
    await page.until('globalThis.dayOfStory === undefined && document.querySelector("main input") !== null');
    await page.evaluate(
      `globalThis.dayOfStory = Date.parse('${day}T12:00:00+09:00'); Date.now = () => globalThis.dayOfStory;`,
    );
    await page.ready();
    await press('main [aria-pressed]:nth-child(2)');
    await page.until(`document.querySelector('[data-value="${aim}"]') !== null`);
    await press(`[data-value="${aim}"]`);
    await page.until(`document.querySelector('[data-slot]') !== null`);
    // What is seen of this computer is that of a stranger to the story: a person answers for theirs.
    await page.until(`document.querySelector('[data-slot="computer"]') !== null`);
  }

  async function read(profile: string, slot: 'residence' | 'my-number'): Promise<void> {
    const { page } = run;
    await page.call('simulator.remove');
    await page.call('session.clear');
    if (slot === 'residence') await page.call('number.submit', { typed: await page.numberOf(profile) });
    await page.call('simulator.place', { profile, faults: [] });
    await page.until(`document.querySelector('[data-slot="${slot}"][data-state="read"]') !== null`);
  }

  /** Answers whatever is asked, then puts right what this computer said of itself, and what follows from that. */
  async function answer(answers: Answers, before?: (name: FactName) => Promise<void>): Promise<void> {
    const { page } = run;
    if ((await asked()) === null) await press('footer button:last-child');
    await answerOpen(answers, before);
    for (const name of ['smartphoneOnly', 'os', 'browser', 'reader', 'jpkiSoftware'] as const) {
      const row = `[data-fact="${name}"][data-from="probe"] button`;
      if ((await page.evaluate(`document.querySelector('${row}') !== null`)) !== true) continue;
      await press(row);
      await page.until(`document.querySelector('[data-question="${name}"]') !== null`);
      await answerOpen(answers, before);
    }
  }

  async function answerOpen(answers: Answers, before?: (name: FactName) => Promise<void>): Promise<void> {
    const { page } = run;
    for (let count = 0; count < 40; count++) {
      await page.until(`document.querySelector('[data-question], [data-verdict]') !== null`);
      const name = await asked();
      if (name === null) return;
      await before?.(name);
      await reply(answers[name]);
      await page.until(
        `document.querySelector('[data-question]')?.dataset.question !== ${JSON.stringify(name)}`,
      );
    }
    throw new Error('asked without end');
  }

  async function reply(text: string | undefined): Promise<void> {
    const { page } = run;
    const choice = text === undefined ? '[data-skip] button' : `[data-question] [data-value="${text}"]`;
    if ((await page.evaluate(`document.querySelector('${choice}') !== null`)) === true) return press(choice);
    await page.evaluate(`document.querySelector('[data-question] input').focus()`);
    await page.evaluate(`document.querySelector('[data-question] input').select()`);
    // The driver's keys are those of letters and digits.
    await page.type((text ?? '').replaceAll('-', ''));
    await page.press('Enter', '\r');
  }

  async function asked(): Promise<FactName | null> {
    return (await run.page.evaluate(
      `document.querySelector('[data-question]')?.dataset.question ?? null`,
    )) as FactName | null;
  }

  async function press(selector: string): Promise<void> {
    await run.page.evaluate(`document.querySelector('${selector}').click()`);
  }

  async function textOf(selector: string): Promise<string> {
    return String(await run.page.evaluate(`document.querySelector('${selector}').innerText`));
  }

  async function from(name: FactName): Promise<unknown> {
    return run.page.evaluate(`document.querySelector('[data-fact="${name}"]').dataset.from`);
  }

  async function shown(what: 'check'): Promise<readonly string[]> {
    return (await run.page.evaluate(
      `[...document.querySelectorAll('main [data-${what}]')].map(({ dataset }) => dataset.${what})`,
    )) as readonly string[];
  }

  async function verdict(): Promise<{ readonly verdict: string; readonly look: string }> {
    return (await run.page.evaluate(
      `(({ verdict, look }) => ({ verdict, look }))(document.querySelector('[data-verdict]').dataset)`,
    )) as { readonly verdict: string; readonly look: string };
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(join(PICTURES, `${name}.png`), await run.page.picture());
  }
});
