// Items of a card: what comes first, what is said beside them, and what hostile text cannot do.

import { describe, expect, it } from 'vitest';
import type { Report, ReportField } from '../../../src/report/report.ts';
import { showResult } from '../views/result/actions.ts';
import { RESULT } from '../views/result/selectors.ts';
import { official } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

function withField(id: string, change: Partial<ReportField>): (report: Report) => Report {
  return (report) => ({
    ...report,
    fields: report.fields.map((field) => (field.id === id ? { ...field, ...change } : field)),
  });
}

describe('the items no longer printed', () => {
  it('come first, largest, with the days left, and say that a date of issue is not on the chip', () =>
    story(async (window) => {
      const { page } = window;
      await showResult(window, 'student');
      const order = await page.evaluate<string[]>(
        "[...document.querySelectorAll('main [data-field]')].map((row) => row.dataset.field)",
      );
      expect(order.slice(0, 4)).toEqual([
        'periodOfStayExpiryDate',
        'periodOfStay',
        'permissionDate',
        'permissionType',
      ]);
      const size = (id: string): Promise<number> =>
        page.evaluate<number>(
          `parseFloat(getComputedStyle(document.querySelector('${RESULT.field(id)} dd')).fontSize)`,
        );
      expect(await size('periodOfStayExpiryDate')).toBeGreaterThan(1.5 * (await size('birthDate')));
      expect(await page.locator(RESULT.field('periodOfStayExpiryDate')).innerText()).toMatch(
        /2031年1月1日[^]*あと1503日/,
      );
      await page.waitForSelector('text=読み取れません（チップの仕様に項目がありません）');
    }));

  it('are an indefinite period, or ninety days, as the chip says', () =>
    story(async (window) => {
      await showResult(window, 'permanent-resident');
      await window.page.waitForSelector(`${RESULT.field('periodOfStay')}:has-text("無期限")`);
      await showResult(window, 'ninety-days');
      await window.page.waitForSelector(`${RESULT.field('periodOfStay')}:has-text("90日")`);
    }));

  it('do not appear for a special permanent resident, to whom they do not apply', () =>
    story(async (window) => {
      await showResult(window, 'special-permanent-resident');
      for (const id of [
        'periodOfStay',
        'permissionType',
        'workRestriction',
        'comprehensivePermission',
        'statusOfResidence',
      ]) {
        expect(await window.page.locator(RESULT.field(id)).count()).toBe(0);
      }
    }));
});

describe('beside an item', () => {
  it.each([
    ['designated', 'workRestriction', '指定書を見せてもらってください'],
    ['student', 'workRestriction', '資格外活動の包括許可が2031年1月1日まであります'],
    ['student-permission-past', 'workRestriction', 'このアプリは判断しません'],
    ['worker', 'renewalApplicationStatus', 'オンライン申請はカードに記載されません'],
    ['renewal-pending', 'renewalApplicationStatus', 'カードに申請中と記載されています'],
    ['unknown-codes', 'statusOfResidence', '不明（コード'],
    ['gen1-sjis', 'address', 'Shift_JIS'],
  ])('of %s, %s: %s', (profile, field, text) =>
    story(async (window) => {
      await showResult(window, profile);
      expect(await window.page.locator(RESULT.field(field)).last().innerText()).toContain(text);
    }),
  );

  it('stands where it came from and whether a signature covers it', () =>
    story(async (window) => {
      await showResult(window, 'worker');
      expect(await window.page.locator(RESULT.field('birthDate')).innerText()).toMatch(
        /署名あり[^]*チップの文字 DF1\/EF02#C6/,
      );
      expect(await window.page.locator(RESULT.field('cardNumber')).innerText()).toMatch(
        /署名なし[^]*DF1\/EF01#C2/,
      );
      expect(await window.page.locator(RESULT.field('nameImage')).innerText()).toMatch(
        /署名あり[^]*チップの画像/,
      );
    }));

  it('stands a button that copies just this value', () =>
    story(async (window) => {
      await showResult(window, 'worker');
      await window.page.getByRole('button', { name: '生年月日をコピー' }).click();
      await eventually(() => expect(window.desk.called('text.copy')).toEqual([{ text: '1994-04-15' }]));
      await window.page.waitForSelector('[data-live="notice"]:has-text("コピーしました")');
    }));

  it('stands the official Japanese in another language', () =>
    story(
      async (window) => {
        await showResult(window, 'student', { change: official });
        expect(await window.page.locator(RESULT.field('workRestriction')).innerText()).toMatch(
          /Work restriction\s+就労制限の有無\s+Work not permitted[^]*就労不可/,
        );
        expect(await window.page.locator(RESULT.field('periodOfStay')).innerText()).toMatch(
          /4 years and 3 months[^]*4年3月/,
        );
      },
      { desk: new MockDesk({ language: 'en' }) },
    ));
});

describe('text of a card', () => {
  it.each([
    ['turns around what follows', '\u202E12345', '⟨U+202E⟩12345'],
    ['hides in no width', 'A\u200BB\u2060C\uFEFF', 'A⟨U+200B⟩B⟨U+2060⟩C⟨U+FEFF⟩'],
    ['is a control character', 'A\u0007\u001BB', 'A⟨U+0007⟩⟨U+001B⟩B'],
    ['looks like markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('that %s is shown as what it is', (_, value, shown) =>
    story(async (window) => {
      await showResult(window, 'gen1-address-added', { change: withField('address', { value, raw: value }) });
      expect(await window.page.locator(`${RESULT.field('address')} bdi`).textContent()).toBe(shown);
    }),
  );

  it('in an unknown code is shown in the same way', () =>
    story(async (window) => {
      await showResult(window, 'worker', { change: withField('permissionType', { raw: '\u202E2' }) });
      await window.page.waitForSelector('text=不明（コード ⟨U+202E⟩2）');
    }));
});
