// Paper and files of the online application check: made after a click, and nothing else is ever kept.

import { describe, expect, it } from 'vitest';
import {
  WINDOW,
  enterReadiness,
  factsShown,
  fitDesk,
  openCheck,
  verdictOf,
} from '../views/readiness/actions.ts';
import { READINESS } from '../views/readiness/selectors.ts';
import { eventually, story } from './stories.ts';

describe('the calendar file', () => {
  it('holds the deadlines from today on', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await openCheck(window, { sign: 'expired', sign_exp: '2026-10-03' });
        await page.locator('main button', { hasText: '.ics' }).click();
        await page.waitForSelector('text=カレンダーのファイルを保存しました: deadlines.ics');
        const [input] = desk.called('calendar.save') as readonly {
          readonly entries: readonly { readonly date: string; readonly title: string }[];
        }[];
        expect(input?.entries.map(({ date, title }) => `${date} ${title}`)).toEqual(
          expect.arrayContaining(['2027-01-30 オンラインの最後の日', '2027-01-31 在留期間の満了日']),
        );
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('saving', () => {
  it('never happens by itself, and needs a passphrase typed twice', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await openCheck(window);
        expect(desk.calls.map(({ name }) => name)).not.toContain('readiness.save');
        await page.locator('main button', { hasText: '保存する' }).click();
        const fields = page.locator('main input[type="password"]');
        await fields.nth(0).fill('short');
        await fields.nth(1).fill('short');
        await page.locator('main button', { hasText: '暗号化して保存' }).click();
        await page.waitForSelector('text=12字以上にしてください');
        await fields.nth(0).fill('correct horse battery');
        await fields.nth(1).fill('correct horse batterx');
        await page.keyboard.press('Enter');
        await page.waitForSelector('text=2つの合言葉が違います');
        expect(desk.called('readiness.save')).toEqual([]);
        await fields.nth(1).fill('correct horse battery');
        await page.keyboard.press('Enter');
        await page.waitForSelector('text=保存しました: check.json');
        expect(desk.called('readiness.save')).toMatchObject([
          {
            passphrase: 'correct horse battery',
            procedure: 'P3',
            combo: [],
            facts: { card: '05', status: '技術・人文知識・国際業務', E: '2027-01-31', filed: null },
            include: {},
          },
        ]);
        expect(await page.content()).not.toContain('correct horse');
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('can be refused', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await openCheck(window);
        await page.locator('main button', { hasText: '保存する' }).click();
        await page.locator('main button', { hasText: '保存しない' }).click();
        expect(await page.locator('main input[type="password"]').count()).toBe(0);
        expect(desk.called('readiness.save')).toEqual([]);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('comes back with its passphrase, as typed, and is judged for today', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await enterReadiness(window);
        await page.locator('main button', { hasText: '保存した確認を開く' }).click();
        await page.locator('main input[type="file"]').setInputFiles({
          name: 'check.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{}'),
        });
        await page.locator('main input[type="password"]').fill('correct horse battery');
        await page.keyboard.press('Enter');
        await page.waitForSelector('text=2026年11月13日に保存した確認を開きました');
        expect(desk.called('readiness.open')).toMatchObject([
          { file: { name: 'check.json', base64: 'e30=' }, passphrase: 'correct horse battery' },
        ]);
        const facts = await factsShown(page);
        expect(facts['periodEnd']).toEqual(['2027年1月15日', 'person']);
        expect(facts['inJapan']).toEqual(['はい', 'person']);
      },
      { desk: fitDesk(), ...WINDOW },
    ));

  it('says so when the passphrase is wrong, and opens nothing', () => {
    const desk = fitDesk();
    desk.fail('readiness.open', 'FILE_PASSPHRASE_WRONG');
    return story(
      async (window) => {
        const { page } = window;
        await enterReadiness(window);
        await page.locator('main button', { hasText: '保存した確認を開く' }).click();
        await page.locator('main input[type="file"]').setInputFiles({
          name: 'check.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{}'),
        });
        await page.locator('main input[type="password"]').fill('wrong');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-tone="failed"]');
        expect(await page.locator(READINESS.aim('P3')).count()).toBe(1);
      },
      { desk, ...WINDOW },
    );
  });
});

describe('paper', () => {
  it.each(['en', 'zh-Hans', 'ja-easy'] as const)(
    'has the Japanese beside %s, every source, and no buttons',
    (language) =>
      story(
        async (window) => {
          const { page } = window;
          await openCheck(window, { sign: 'expired', sign_exp: '2026-10-03' });
          await page.emulateMedia({ media: 'print' });
          const row = page.locator(READINESS.check('B-SIGN-EXPIRED'));
          expect(await row.innerText()).toContain('署名用電子証明書の有効期限が切れています');
          expect(await row.locator('code').first().isVisible()).toBe(true);
          const sheet = await page.locator('body').innerText();
          expect(sheet).toContain('許可を保証しません');
          expect(sheet).toContain('2026年11月20日（日本時間）の規則で確かめました');
          const buttons = page.locator('button');
          for (let index = 0; index < (await buttons.count()); index++) {
            expect(await buttons.nth(index).isVisible()).toBe(false);
          }
        },
        { desk: fitDesk({ language }), ...WINDOW },
      ),
  );

  it('is printed with Ctrl P and saved as PDF after a click', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.evaluate('window.print = () => { window.printed = (window.printed ?? 0) + 1; }');
        await openCheck(window);
        await page.keyboard.press('Control+p');
        expect(await page.evaluate('window.printed')).toBe(1);
        await page.getByRole('button', { name: 'PDFに保存' }).click();
        await eventually(() => expect(desk.called('page.savePdf')).toHaveLength(1));
        expect((await verdictOf(page)).verdict).toBe('ready');
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});
