// The guide: what it calculates at the edges, what it finds, what it copies, opens and prints.

import { describe, expect, it } from 'vitest';
import { openGuide, openGuidePage } from '../views/guide/actions.ts';
import { GUIDE } from '../views/guide/selectors.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { type StoryOptions, eventually, story } from './stories.ts';

/** The guide on 20 November 2026 in Japan. */
function inGuide(tell: (window: DeskWindow) => Promise<unknown>, options: StoryOptions = {}): Promise<void> {
  return story(
    async (window) => {
      await window.page.clock.setFixedTime(Date.UTC(2026, 10, 19, 15, 30));
      await openGuide(window);
      await tell(window);
    },
    { fresh: true, ...options },
  );
}

async function attribute({ page }: DeskWindow, name: string): Promise<string | null> {
  return page.locator(`${GUIDE.result} [${name}]`).first().getAttribute(name);
}

describe('the deadline calculator', () => {
  it('gives the last day, and the day to go by before a closed one', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 'deadlines');
      const last = async (event: string, day: string): Promise<readonly (string | null)[]> => {
        await page.getByLabel('何がありましたか').selectOption(event);
        await page.locator('[data-guide-page] input[type="text"]').fill(day);
        return [await attribute(window, 'data-last-day'), await attribute(window, 'data-go-by')];
      };
      expect(await last('card-lost', '2026-12-25')).toEqual(['2027-01-08', '2027-01-08']);
      expect(await last('address-settled', '2026/12/19')).toEqual(['2027-01-02', '2026-12-28']);
      expect(await last('address-changed', '20280215')).toEqual(['2028-02-29', '2028-02-29']);
      expect(await last('child-born', '2026年10月21日')).toEqual(['2026-11-20', '2026-11-20']);
      expect(await page.locator(GUIDE.result).innerText()).toContain('今日まで');
      expect(await last('child-born', '2026-10-20')).toEqual(['2026-11-19', '2026-11-19']);
      expect(await page.locator(GUIDE.result).innerText()).toContain('1日前');
    }));

  it('says what is wrong with a date once it is one, and answers nothing', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 'card-lost');
      const field = page.locator('[data-guide-page] input[type="text"]');
      await field.fill('2027-02');
      expect(await field.getAttribute('aria-invalid')).toBe('false');
      await field.fill('2027-02-29');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.waitForSelector('text=日付を年月日で入れてください');
      expect(await page.locator(GUIDE.result).count()).toBe(0);
      await page.getByRole('button', { name: '今日', exact: true }).click();
      expect(await field.inputValue()).toBe('2026-11-20');
      expect(await attribute(window, 'data-last-day')).toBe('2026-12-04');
    }));
});

describe('the other calculators', () => {
  it('counts the dates of an extension', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 'extension');
      const day = (name: string): Promise<string | null> =>
        page.locator(`[data-date="${name}"]`).getAttribute('data-day');
      await page.locator('[data-guide-page] input[type="text"]').fill('2027-05-31');
      expect(await day('renewalOpens')).toBe('2027-02-28');
      expect(await day('lastOnlineDay')).toBe('2027-05-30');
      expect(await day('specialPlan')).toBe('2027-07-31');
      expect(await page.locator('[data-date="specialStatutory"]').count()).toBe(0);
      await page.locator('[data-guide-page] input[type="text"]').fill('2027-02-28');
      expect(await day('specialPlan')).toBe('2027-04-28');
      expect(await day('specialStatutory')).toBe('2027-04-30');
      expect(await page.locator('[data-date="lastDay"]').innerText()).toContain('2027年2月26日');
    }));

  it('gives the latest day of return for each way of leaving', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 're-entry');
      const departure = page.getByLabel('出国する日');
      await departure.fill('2028-02-29');
      expect(await attribute(window, 'data-latest')).toBe('2029-02-28');
      await page.getByLabel('在留期間の満了日').fill('2028-05-31');
      expect(await attribute(window, 'data-latest')).toBe('2028-05-31');
      await page.getByLabel('どのように出国しますか').selectOption('pending');
      expect(await attribute(window, 'data-latest')).toBe('2028-07-31');
      await page.getByLabel('どのように出国しますか').selectOption('permit');
      expect(await page.locator(GUIDE.result).count()).toBe(0);
      await page.getByLabel('在留期間の満了日').fill('');
      await page.getByLabel('再入国許可の期限').fill('2034-01-01');
      await page.getByLabel('再入国許可を受けた日').fill('2028-02-29');
      expect(await attribute(window, 'data-latest')).toBe('2033-02-28');
      await departure.fill('2033-03-01');
      expect(await attribute(window, 'data-latest')).toBe('before-departure');
    }));

  it('gives a fee as a range on each side of the change, and one amount for a known period', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 'fees');
      const range = async (channel: string): Promise<readonly (string | null)[]> => {
        const at = page.locator(`[data-channel="${channel}"]`);
        return [await at.getAttribute('data-least'), await at.getAttribute('data-most')];
      };
      const day = page.getByLabel('受け付けられる日');
      expect(await day.inputValue()).toBe('2026-11-20');
      await day.fill('2026-09-30');
      expect([await range('counter'), await range('online')]).toEqual([
        ['6000', '6000'],
        ['5500', '5500'],
      ]);
      await day.fill('2026-10-01');
      expect([await range('counter'), await range('online')]).toEqual([
        ['10000', '75000'],
        ['10000', '65000'],
      ]);
      expect(await page.locator('[data-band="one-year"] td').allInnerTexts()).toEqual([
        '33,000円',
        '27,000円',
      ]);
      await page.getByLabel('決まった在留期間').selectOption('one-year');
      expect([await range('counter'), await range('online')]).toEqual([
        ['33000', '33000'],
        ['27000', '27000'],
      ]);
      await page.locator('[data-guide-page] select').first().selectOption('permanent-residence');
      expect(await page.locator('[data-channel="online"]').innerText()).toContain(
        'オンラインでは受け付けられません',
      );
    }));
});

describe('the notification chooser', () => {
  it('asks where the status does not decide, and counts the deadline', () =>
    inGuide(async (window) => {
      const { page } = window;
      await openGuidePage(window, 'notifications');
      const choice = (): Promise<string | null> => attribute(window, 'data-choice');
      const status = page.getByRole('combobox', { name: '在留資格' });
      await status.selectOption('student');
      expect(await choice()).toBe('activity');
      await status.selectOption('highly-skilled-2');
      expect(await page.locator('[data-choice]').count()).toBe(0);
      await page.getByRole('radio', { name: 'イ又はロの活動' }).check();
      expect(await choice()).toBe('contract');
      await page.getByRole('radio', { name: 'ハの活動', exact: true }).check();
      expect(await choice()).toBe('activity');
      await status.selectOption('entertainer');
      expect(await page.locator('[data-choice]').count()).toBe(0);
      await page.getByRole('radio', { name: 'いいえ' }).check();
      expect(await choice()).toBe('none');
      await page.getByRole('radio', { name: 'はい' }).check();
      expect(await choice()).toBe('contract');
      await page.getByLabel('変わった日').fill('2026-12-25');
      expect(await page.locator('[data-last-day]').getAttribute('data-last-day')).toBe('2027-01-08');
    }));
});

describe('the offices', () => {
  it('are found by prefecture and by text, and numbers are copied', () =>
    inGuide(async (window) => {
      const { page, desk } = window;
      await openGuidePage(window, 'offices');
      const found = (): Promise<readonly string[]> =>
        page.evaluate(`[...document.querySelectorAll('[data-office]')].map((item) => item.dataset.office)`);
      expect(await found()).toHaveLength(20);
      await page.getByLabel('都道府県', { exact: true }).selectOption('saitama');
      expect(await found()).toEqual(['tokyo']);
      await page.waitForSelector('text=この都道府県を担当する窓口');
      await page.getByLabel('都道府県、名前').fill('kanagawa');
      expect((await found())[0]).toBe('yokohama');
      await page.getByLabel('都道府県、名前').fill('仙台');
      expect(await found()).toEqual(['sendai']);
      expect(await page.locator('[data-difference="sendai"]').innerText()).toContain('022-256-6076');
      await page.getByRole('button', { name: /022-256-7025/ }).click();
      await eventually(() => expect(desk.called('text.copy')).toEqual([{ text: '022-256-7025' }]));
      await page.getByLabel('都道府県、名前').fill('月面');
      expect(await found()).toEqual([]);
      await page.waitForSelector('text=見つかりません');
    }));
});

describe('a page of the guide', () => {
  it('opens official pages by name after a click', () =>
    inGuide(async (window) => {
      const { page, desk } = window;
      await openGuidePage(window, 'refugee');
      expect(desk.called('link.open')).toEqual([]);
      await page.locator('[data-link="refugee-review"] button').click();
      await eventually(() => expect(desk.called('link.open')).toEqual([{ link: 'refugee-review' }]));
    }));

  it('has Japanese beside it on paper, and on the screen when asked', () =>
    inGuide(
      async (window) => {
        const { page } = window;
        await openGuidePage(window, 'card-return');
        const japanese = page.locator('[data-guide-page] [data-japanese]').first();
        expect(await japanese.isVisible()).toBe(false);
        await page.emulateMedia({ media: 'print' });
        expect(await japanese.isVisible()).toBe(true);
        expect(await page.getByText('Printed on 20 November 2026').isVisible()).toBe(true);
        expect(await page.getByLabel('Day of the death').isVisible()).toBe(false);
        await page.emulateMedia({ media: null });
        await page.getByLabel('Show Japanese beside it').check();
        expect(await japanese.isVisible()).toBe(true);
        expect(await page.locator('[data-return-address]').innerText()).toContain('在留カード返納');
        await page.evaluate('window.print = () => { window.printed = (window.printed ?? 0) + 1; }');
        await page.keyboard.press('Control+p');
        expect(await page.evaluate('window.printed')).toBe(1);
      },
      { desk: new MockDesk({ language: 'en' }) },
    ));
});

describe('by keyboard alone', () => {
  it('a person opens the guide, searches, counts, and comes back to where they were', () =>
    inGuide(async (window) => {
      const { page } = window;
      const tabTo = async (selector: string): Promise<void> => {
        for (let presses = 0; presses < 60; presses++) {
          if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`no way by Tab to ${selector}`);
      };
      await tabTo('main input');
      await page.keyboard.type('紛失');
      await page.waitForSelector('[data-found]:not([data-found="all"])');
      await tabTo('[data-page="card-lost"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector(GUIDE.page('card-lost'));
      await tabTo('[data-guide-page] input[type="text"]');
      await page.keyboard.type('20261225');
      expect(await attribute(window, 'data-last-day')).toBe('2027-01-08');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-page="card-lost"]:focus');
      expect(await page.locator('main input').inputValue()).toBe('紛失');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-cell]');
    }));
});
