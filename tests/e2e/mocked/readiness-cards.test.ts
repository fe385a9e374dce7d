// Cards in the online application check: what they fill in, what stays while they are swapped, and what goes.

import { describe, expect, it } from 'vitest';
import {
  IN_ORDER,
  WINDOW,
  answerAll,
  chooseAim,
  enterReadiness,
  factsShown,
  fitDesk,
  goToQuestions,
  questionShown,
  readCard,
  tellAll,
  verdictOf,
} from '../views/readiness/actions.ts';
import { READINESS } from '../views/readiness/selectors.ts';
import type { DeskWindow } from './desk-window.ts';
import { eventually, story } from './stories.ts';

const slot = (id: string, state: string): string => `main [data-slot="${id}"][data-state="${state}"]`;

async function atCards(window: DeskWindow): Promise<void> {
  await enterReadiness(window);
  await chooseAim(window, 'P3');
  await window.page.waitForSelector(slot('residence', 'open'));
}

describe('both cards', () => {
  it('fill in what they say, each under its mark, while the first is taken away', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await atCards(window);
        await readCard(window, 'worker');
        await page.waitForSelector(slot('residence', 'read'));
        await desk.showSession({ kind: 'blanked', why: 'card-removed' });
        await readCard(window, 'mnc-foreign-resident');
        await page.waitForSelector(slot('my-number', 'read'));
        const facts = await factsShown(page);
        expect(facts['cardType']).toEqual(['在留カード（第2世代）', 'chip']);
        expect(facts['myNumberCard']).toEqual(['持っている', 'certificate']);
        expect(facts['os']).toEqual(['Windows 11', 'probe']);
        expect(await page.locator('[data-mark="simulated"]').count()).toBe(1);
        await desk.showSession({ kind: 'waiting' });
        expect(await page.locator('[data-mark="simulated"]').count()).toBe(1);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('spare the questions they answer', () =>
    story(
      async (window) => {
        await atCards(window);
        await readCard(window, 'worker');
        await readCard(window, 'mnc-foreign-resident');
        await window.page.waitForSelector(slot('my-number', 'read'));
        await goToQuestions(window);
        const asked = await answerAll(window, IN_ORDER);
        for (const name of ['cardType', 'cardLost', 'age', 'authCertificate', 'myNumberCard']) {
          expect(asked).not.toContain(name);
        }
        expect(asked).toContain('signCertificate');
        const { verdict } = await verdictOf(window.page);
        expect(['ready', 'ready_with_warnings', 'not_ready']).toContain(verdict);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('count more than what was typed before', () =>
    story(
      async (window) => {
        const { page } = window;
        await tellAll(window, 'P3', { answers: { ...IN_ORDER, cardType: '7' } });
        expect((await factsShown(page))['cardType']).toEqual(['特定在留カード', 'person']);
        await readCard(window, 'worker');
        await eventually(async () =>
          expect((await factsShown(page))['cardType']).toEqual(['在留カード（第2世代）', 'chip']),
        );
        expect(await page.locator(`${READINESS.fact('cardType')} button`).count()).toBe(0);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('one whose signature does not hold fills in nothing, and nobody is accused', () =>
    story(
      async (window) => {
        const { page } = window;
        await atCards(window);
        await readCard(window, 'forged-photo');
        await page.waitForSelector(slot('residence', 'refused'));
        expect((await factsShown(page))['cardType']).toBeUndefined();
        const text = await page.locator(slot('residence', 'refused')).innerText();
        expect(text).toContain('電子署名を確認できなかった');
        expect(text).not.toMatch(/偽/);
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('a first-generation card', () => {
  it('shows its face beside what is answered from it, for as long as it lies there', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await atCards(window);
        await readCard(window, 'gen1-student');
        await page.waitForSelector('canvas[data-image="frontImage"]');
        await goToQuestions(window);
        expect(await questionShown(page)).toBe('status');
        await page.waitForSelector('aside canvas[data-image="frontImage"]');
        await desk.showSession({ kind: 'blanked', why: 'card-removed' });
        await page.waitForSelector('text=券面の画像をここに出します');
        expect(await page.locator('canvas').count()).toBe(0);
        await answerAll(window, { ...IN_ORDER, status: 'student' });
        expect((await factsShown(page))['periodEnd']).toEqual(['2027年1月31日', 'person']);
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('a reading from here', () => {
  it('says how far it is, can be stopped with Esc, and says what went wrong', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await atCards(window);
        await desk.showSession({
          kind: 'reading',
          progress: { phase: 'reading-text', bytesReceived: 4000, bytesExpected: 9000 },
        });
        await page.waitForSelector('[data-reading]');
        await page.keyboard.press('Escape');
        await eventually(() => expect(desk.called('reading.cancel')).toHaveLength(1));
        await page.waitForSelector('main input');
        const failure = { code: 'CARD_REMOVED', retry: 'replace-card', facts: {} } as never;
        await desk.show({ cardNumberHeld: true, session: { kind: 'failed', failure, canTapAgain: true } });
        await page.waitForSelector('text=番号は残っています');
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('starting over', () => {
  it('leaves nothing of the check, of the card or of the number', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await atCards(window);
        await readCard(window, 'worker');
        await page.waitForSelector(slot('residence', 'read'));
        await page.locator('footer button', { hasText: 'はじめから' }).click();
        await page.waitForSelector(READINESS.aim('P3'));
        await eventually(() => expect(desk.called('session.clear')).toHaveLength(1));
        await chooseAim(window, 'P3');
        await page.waitForSelector(slot('residence', 'open'));
        expect((await factsShown(page))['cardType']).toBeUndefined();
        expect(await page.locator('[data-mark]').count()).toBe(0);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('comes by itself after the time that was told, later than at the counter', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.clock.install({ time: Date.UTC(2026, 10, 20, 3) });
        await page.locator('main [aria-pressed]').nth(1).click();
        await page.waitForSelector('text=10分操作がないと消します');
        await chooseAim(window, 'P3');
        await page.waitForSelector(slot('residence', 'open'));
        await readCard(window, 'worker');
        await page.waitForSelector(slot('residence', 'read'));
        await page.clock.runFor(300_000);
        expect(desk.called('session.idle')).toEqual([]);
        await page.clock.runFor(301_000);
        await eventually(() => expect(desk.called('session.idle')).toHaveLength(1));
        await page.waitForSelector(READINESS.aim('P3'));
        expect(await page.locator('main [data-fact]').count()).toBe(0);
      },
      { desk: fitDesk(), fresh: true },
    ));

  it('is not what Esc does: the way to the desk and back keeps the check', () =>
    story(
      async (window) => {
        const { page } = window;
        await atCards(window);
        await readCard(window, 'worker');
        await page.waitForSelector(slot('residence', 'read'));
        await window.desk.showSession({ kind: 'waiting' });
        await page.keyboard.press('Escape');
        await page.waitForSelector('main [aria-pressed="true"]:has-text("窓口での確認")');
        await page.locator('main [aria-pressed]').nth(1).click();
        await page.waitForSelector(slot('residence', 'read'));
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});
