// The online application check, from the first question to the verdict and the way on.

import { describe, expect, it } from 'vitest';
import {
  IN_ORDER,
  WINDOW,
  answerAll,
  answerOne,
  checksShown,
  chooseAim,
  enterReadiness,
  fitDesk,
  goToQuestions,
  openCheck,
  questionShown,
  tellAll,
  verdictOf,
} from '../views/readiness/actions.ts';
import { READINESS } from '../views/readiness/selectors.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const LINK = `${READINESS.handOff} button`;

describe('typing only', () => {
  it('leads to "ready" and on to the official site, and promises nothing', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await tellAll(window, 'P3');
        expect(await verdictOf(page)).toEqual({ verdict: 'ready', look: 'ready' });
        const text = await page.locator(READINESS.band).innerText();
        expect(text).toContain('準備ができています');
        expect(text).toContain('許可を保証しません');
        expect(await page.locator('footer').innerText()).toContain('許可を保証しません');
        await page.locator(LINK).click();
        await eventually(() => expect(desk.called('link.open')).toEqual([{ link: 'online-system-self' }]));
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('asks nothing twice, nothing the computer has answered, and only what is needed', () =>
    story(
      async (window) => {
        const asked = await tellAll(window, 'P3');
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked).not.toContain('os');
        expect(asked).not.toContain('eventDate');
        expect(asked.slice(0, 4)).toEqual(['cardType', 'cardLost', 'status', 'periodEnd']);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('with "I don’t know" to everything never looks ready, and opens nothing', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await tellAll(window, 'P3', { answers: {} });
        expect((await verdictOf(page)).look).toBe('open');
        expect(await page.locator(READINESS.band).innerText()).toContain('今分かっている範囲では');
        expect(await page.locator(READINESS.handOff).getAttribute('data-hand-off')).toBe('undecided');
        await page.locator(LINK).click();
        expect(desk.called('link.open')).toEqual([]);
        expect(await page.evaluate('document.activeElement.id')).toBe('open-checks');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('explains a blocker instead of opening, with what to do, where and by when', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await openCheck(window, { sign: 'expired', sign_exp: '2026-10-03' });
        expect(await verdictOf(page)).toEqual({ verdict: 'not_ready', look: 'not_ready' });
        expect((await checksShown(page))[0]).toEqual(['B-SIGN-EXPIRED', 'block']);
        const row = await page.locator(READINESS.check('B-SIGN-EXPIRED')).innerText();
        expect(row).toContain('署名用電子証明書の有効期限が切れています');
        expect(row).toContain('住んでいる市区町村の窓口');
        expect(row).toContain('期限: 2027年1月30日まで');
        await page.locator(LINK).click();
        expect(desk.called('link.open')).toEqual([]);
        expect(await page.evaluate('document.activeElement.id')).toBe('first-checks');
        await page.locator(`${READINESS.check('B-SIGN-EXPIRED')} button`, { hasText: '出典' }).click();
        expect(await page.locator(READINESS.check('B-SIGN-EXPIRED')).innerText()).toContain('に照合');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('of a procedure of the counter says where to go, and offers no site to apply on', () =>
    story(
      async (window) => {
        const { page } = window;
        await tellAll(window, 'PR');
        expect(await verdictOf(page)).toEqual({ verdict: 'counter', look: 'elsewhere' });
        expect(await page.locator(READINESS.band).innerText()).toContain('窓口での手続です');
        expect(await page.locator('[data-route]').innerText()).toContain('地方出入国在留管理局');
        expect(await page.locator(READINESS.handOff).count()).toBe(0);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('gives one advice and nothing beside it when the stay is over', () =>
    story(
      async (window) => {
        const { page } = window;
        await openCheck(window, { E: '2026-11-10', filed: 'unknown' });
        expect(await questionShown(page)).toBe('filedOn');
        await answerOne(page, 'none');
        await page.waitForSelector(READINESS.band);
        expect(await checksShown(page)).toEqual([['B-OVERSTAY', 'block']]);
        expect(await page.locator('main svg[role="img"]').count()).toBe(0);
        expect(await page.locator(READINESS.handOff).count()).toBe(0);
        expect(await page.locator(READINESS.check('B-OVERSTAY')).innerText()).toContain('0570-013904');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('knows the special period, and that nothing is filed twice', () =>
    story(
      async (window) => {
        const { page } = window;
        await openCheck(window, { E: '2026-11-10', filed: '2026-11-01', mnc_exp: '2027-01-10' });
        const codes = (await checksShown(page)).map(([code]) => code);
        expect(codes).toEqual(expect.arrayContaining(['B-ALREADY-FILED', 'I-SPECIAL-PERIOD']));
        expect(await page.locator(READINESS.bar('special-period')).getAttribute('data-look')).toBe('certain');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('counts from a birth for a child', () =>
    story(
      async (window) => {
        const { page } = window;
        const asked = await tellAll(window, 'P4', { answers: { ...IN_ORDER, eventDate: '2026-11-05' } });
        expect(asked[0]).toBe('eventDate');
        expect(await page.locator('[data-point="birth-last-day"] th').innerText()).toBe('2026年12月5日');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('asks what is filed together, and refuses what cannot go alone', () =>
    story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await chooseAim(window, 'P7');
        await page.locator('main [data-value="P3"]').click();
        await goToQuestions(window);
        await answerAll(window, IN_ORDER);
        expect(await checksShown(page)).not.toContainEqual(['B-COMBO', 'block']);
        expect(await page.locator(READINESS.band).innerText()).toContain('と同時');
        await page.locator('footer button', { hasText: 'カードを読む' }).click();
        await page.locator('main button', { hasText: '一緒に申請しない' }).click();
        await goToQuestions(window);
        expect((await checksShown(page))[0]).toEqual(['B-COMBO', 'block']);
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('the questions', () => {
  it('can be gone back through, answered again and changed from the list', () =>
    story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await chooseAim(window, 'P3');
        await goToQuestions(window);
        await answerOne(page, '5');
        await eventually(async () => expect(await questionShown(page)).toBe('cardLost'));
        await answerOne(page, 'yes');
        await eventually(async () => expect(await questionShown(page)).not.toBe('cardLost'));
        await page.locator('main button', { hasText: '前に戻る' }).click();
        await eventually(async () => expect(await questionShown(page)).toBe('cardLost'));
        await answerOne(page, 'no');
        await eventually(async () =>
          expect(await page.locator(READINESS.fact('cardLost')).innerText()).toContain('いいえ'),
        );
        await page.locator(`${READINESS.fact('cardType')} button`).click();
        await eventually(async () => expect(await questionShown(page)).toBe('cardType'));
        await answerOne(page, '7');
        await eventually(async () =>
          expect(await page.locator(READINESS.fact('cardType')).innerText()).toContain('特定在留カード'),
        );
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('take a date as it is typed, show how it was understood, and refuse what is none', () =>
    story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await chooseAim(window, 'P3');
        await goToQuestions(window);
        for (const answer of ['5', 'no', 'engineer-humanities-international']) {
          const before = await questionShown(page);
          await answerOne(page, answer);
          await eventually(async () => expect(await questionShown(page)).not.toBe(before));
        }
        expect(await questionShown(page)).toBe('periodEnd');
        await page.keyboard.type('２０２７年２月３０日');
        await page.keyboard.press('Enter');
        expect(await questionShown(page)).toBe('periodEnd');
        expect(await page.locator(READINESS.field).getAttribute('aria-invalid')).toBe('true');
        await page.locator(READINESS.field).fill('２０２７年１月３１日');
        await page.waitForSelector('text=この答えにする: 2027年1月31日');
        await page.keyboard.press('Enter');
        await eventually(async () =>
          expect(await page.locator(READINESS.fact('periodEnd')).innerText()).toContain('手入力'),
        );
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('never take twelve digits in a row', () =>
    story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await chooseAim(window, 'P3');
        await page.waitForSelector(READINESS.fact('os'));
        await page.locator(`${READINESS.fact('os')} button`).click();
        await page.locator(READINESS.field).fill('1234 5678 9012');
        await page.keyboard.press('Enter');
        await page.waitForSelector('text=12桁の番号');
        expect(await questionShown(page)).toBe('os');
        expect(await page.locator(READINESS.fact('os')).innerText()).not.toContain('1234');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('an Enter of an input method sends nothing', () =>
    story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await chooseAim(window, 'P3');
        await page.waitForSelector(READINESS.fact('browser'));
        await page.locator(`${READINESS.fact('browser')} button`).click();
        await page.locator(READINESS.field).fill('ファイアフォックス');
        const enter = (isComposing: boolean): Promise<unknown> =>
          page.evaluate(`document.querySelector('${READINESS.field}').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', isComposing: ${String(isComposing)}, bubbles: true, cancelable: true }))`);
        await enter(true);
        expect(await questionShown(page)).toBe('browser');
        await enter(false);
        await eventually(async () => expect(await questionShown(page)).not.toBe('browser'));
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('the counter', () => {
  it('has no verdict of this kind', () =>
    story(async ({ page }) => {
      await page.waitForSelector('main input');
      expect(await page.locator('[data-verdict]').count()).toBe(0);
      expect(await page.locator('body').innerText()).not.toContain('まだ申請できません');
    }));

  it('asks the computer for nothing', () => {
    const desk = new MockDesk();
    return story(
      async ({ page }) => {
        await page.waitForSelector('main input');
        expect(desk.called('environment.probe')).toEqual([]);
      },
      { desk },
    );
  });
});
