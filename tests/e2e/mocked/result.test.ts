// Screen 4: what is said about a card, and how far.

import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { RESIDENCE_CARD_RULES } from '../../../src/rules/registry.ts';
import outcome from '../../../src/words/ja/outcome.json' with { type: 'json' };
import { axisStates, inkOf, showResult } from '../views/result/actions.ts';
import { RESULT } from '../views/result/selectors.ts';
import { official } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const NEVER_SAID = /本物|偽物|偽造|genuine|fake|counterfeit|forged|真卡|假卡|伪造/i;

describe('the verdict', () => {
  it.each([
    ['worker', official, 'authentic', '電子署名を確認しました'],
    ['worker', undefined, 'authentic', outcome.authentic.headlineUnofficial],
    ['forged-photo', undefined, 'not-authentic', '電子署名を確認できませんでした'],
    ['unknown-issuer', undefined, 'undetermined', '確認できていない点があります'],
    ['no-signature', undefined, 'undetermined', '確認できていない点があります'],
    ['gen1-under-16', undefined, 'undetermined', '確認できていない点があります'],
    ['gen1-worker', undefined, 'authentic', outcome.authentic.headlineUnofficial],
  ])('of %s is said by shape, word and once aloud', (profile, change, expected, headline) =>
    story(async (window) => {
      const { page } = window;
      await showResult(window, profile, change && { change });
      expect(await page.locator(RESULT.headline).innerText()).toBe(headline);
      expect(await page.locator(RESULT.band).getAttribute('data-outcome')).toBe(expected);
      expect(await page.locator(`${RESULT.band} > svg`).count()).toBe(1);
      expect(await page.locator('[data-live="assertive"]').textContent()).toBe(headline);
      await page.waitForSelector(`${RESULT.band} >> text=示さないこと`);
      expect(await page.locator('body').innerText()).not.toMatch(NEVER_SAID);
    }),
  );

  it('has six axes, each with a shape and a word', () =>
    story(async (window) => {
      await showResult(window, 'forged-photo');
      expect(await axisStates(window.page)).toEqual({
        chipSignature: 'fail',
        issuerAnchored: 'pass',
        inDate: 'pass',
        lapseChecked: 'not-checked',
        holderMatched: 'not-checked',
        surfaceMatched: 'not-checked',
      });
      const words = await window.page.locator('[data-axis] strong').allInnerTexts();
      expect(words[0]).toBe('不一致');
      expect(await window.page.locator('[data-axis] svg').count()).toBe(6);
    }));

  it('takes the answer of the clerk for two axes, and takes it back', () =>
    story(async (window) => {
      const { page } = window;
      await showResult(window, 'worker');
      await page.getByRole('button', { name: 'ちがいなし' }).click();
      expect(await axisStates(page)).toMatchObject({ holderMatched: 'pass', surfaceMatched: 'pass' });
      await page.getByRole('button', { name: 'ちがいあり' }).click();
      expect(await axisStates(page)).toMatchObject({ holderMatched: 'fail', surfaceMatched: 'fail' });
      await page.waitForSelector('text=手続を止めて');
      await page.getByRole('button', { name: 'ちがいあり' }).click();
      expect(await axisStates(page)).toMatchObject({ holderMatched: 'not-checked' });
    }));

  it('stops and shows both numbers when the chip says another one', () =>
    story(async (window) => {
      const { page } = window;
      const differ = (report: Report): Report => ({
        ...report,
        outcome: 'not-authentic',
        findings: report.findings.map((finding) =>
          finding.rule === 'rc-card-number-matches'
            ? { ...finding, status: 'fail', reason: 'numbers-differ' }
            : finding,
        ),
      });
      await page.locator('main input').pressSequentially('AB12345678CD');
      await showResult(window, 'worker', { change: differ });
      expect(await page.locator(RESULT.headline).innerText()).toBe('番号の一致を確認できませんでした');
      await page.waitForSelector('main dd:has-text("AB12345678CD")');
      await page.waitForSelector('main dd:has-text("ZD05000001SM")');
    }));

  it('has all its checks with reason and source behind one button', () =>
    story(async (window) => {
      await showResult(window, 'null-parameters');
      await window.page.getByRole('button', { name: '確認の内容と電子署名の詳細' }).click();
      expect(await window.page.locator('[data-rule]').count()).toBe(RESIDENCE_CARD_RULES.length);
      await window.page.waitForSelector('text=rc-check-code-matches');
      expect(await window.page.locator('main').innerText()).not.toMatch(/\{\w+\}|undefined/);
    }));
});

describe('the mark', () => {
  it('SIMULATED stays on a simulated result, on screen and on paper', () =>
    story(async (window) => {
      await showResult(window, 'worker');
      await window.page.waitForSelector('[data-mark="simulated"]:has-text("SIMULATED")');
      await window.page.emulateMedia({ media: 'print' });
      expect(await window.page.locator(RESULT.mark).isVisible()).toBe(true);
      expect(await window.page.locator('header').isVisible()).toBe(false);
      await window.page.waitForSelector('text=この用紙には個人情報があります');
    }));

  it('TEST stands on a result of test certificates, and says what that means', () =>
    story(async (window) => {
      const test = (report: Report): Report => ({ ...official(report), trustProfile: 'test' });
      await showResult(window, 'worker', { change: test });
      await window.page.waitForSelector('[data-mark="test"]:has-text("TEST")');
      await window.page.waitForSelector('text=出入国在留管理庁の署名ではありません');
    }));

  it('is absent from a result of official certificates', () =>
    story(async (window) => {
      await showResult(window, 'worker', { change: official });
      expect(await window.page.locator(RESULT.mark).count()).toBe(0);
    }));
});

describe('lapse look-up', () => {
  it('copies number and expiry one at a time, opens the page, and records the answer with the time', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.clock.setFixedTime(Date.UTC(2026, 10, 20, 3, 5));
        await showResult(window, 'worker');
        await page.getByRole('button', { name: '番号をコピー', exact: true }).click();
        await page.getByRole('button', { name: '満了日をコピー', exact: true }).click();
        await page.getByRole('button', { name: '公式ページを開く' }).click();
        await eventually(() => expect(desk.called('link.open')).toEqual([{ link: 'lapse-inquiry' }]));
        expect(desk.called('text.copy')).toEqual([{ text: 'ZD05000001SM' }, { text: '20290901' }]);
        await page.getByRole('button', { name: 'つながらない' }).click();
        await page.waitForSelector('text=12:05（日本時間）に記録');
        expect(await axisStates(page)).toMatchObject({ lapseChecked: 'not-checked' });
        await page.getByRole('button', { name: '失効していない' }).click();
        expect(await axisStates(page)).toMatchObject({ lapseChecked: 'pass' });
        await page.getByRole('button', { name: '失効している' }).click();
        expect(await axisStates(page)).toMatchObject({ lapseChecked: 'fail' });
      },
      { fresh: true },
    ));

  it('of a first-generation card copies the number that was typed and the date typed from its image', () =>
    story(async (window) => {
      const { page, desk } = window;
      await page.locator('main input').pressSequentially('ZD01000001SM');
      await showResult(window, 'gen1-worker');
      expect(await page.getByRole('button', { name: '満了日をコピー', exact: true }).isDisabled()).toBe(true);
      await page.getByLabel('カードの有効期間の満了日').fill('２０２７年１月３１日');
      await page.waitForSelector('text=あと72日');
      await page.getByRole('button', { name: '番号をコピー', exact: true }).click();
      await page.getByRole('button', { name: '満了日をコピー', exact: true }).click();
      await eventually(() =>
        expect(desk.called('text.copy')).toEqual([{ text: 'ZD01000001SM' }, { text: '20270131' }]),
      );
      expect(await page.locator(RESULT.field('cardExpiryDate')).first().innerText()).toContain('手入力');
    }));
});

describe('images', () => {
  it('of a second-generation card are decoded and drawn, name, face and address', () =>
    story(async (window) => {
      await showResult(window, 'worker');
      for (const id of ['nameImage', 'faceImage', 'addressImage']) {
        await window.page.waitForSelector(RESULT.image(id));
        expect(await inkOf(window.page, id)).toBeGreaterThan(100);
      }
    }));

  it('of a first-generation card include its front, which can be enlarged by keyboard', () =>
    story(async (window) => {
      const { page } = window;
      await showResult(window, 'gen1-worker');
      await page.waitForSelector(RESULT.image('frontImage'));
      expect(await inkOf(page, 'frontImage')).toBeGreaterThan(1000);
      await page.getByRole('button', { name: '券面（表）イメージを拡大' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '券面（表）イメージ' });
      await dialog.waitFor();
      const width = async (): Promise<number> => (await dialog.locator('canvas').boundingBox())?.width ?? 0;
      const before = await width();
      await page.getByRole('button', { name: '大きくする' }).press('Enter');
      expect(await width()).toBeGreaterThan(before * 1.4);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(window.desk.called('session.clear')).toEqual([]);
    }));

  it('that do not decode are said to be so', () =>
    story(async (window) => {
      await showResult(window, 'worker', { change: (report) => report });
      const { session } = window.desk.state;
      if (session.kind !== 'finished') throw new Error('no result');
      const images = session.finished.images.map((image) => ({ ...image, base64: btoa('no image at all') }));
      await window.desk.showSession({
        kind: 'finished',
        finished: { ...session.finished, sequence: session.finished.sequence + 1000, images },
      });
      await eventually(async () =>
        expect(await window.page.getByText('画像として開けません').count()).toBe(3),
      );
    }));

  it('leave no photo where a card has none, and say that this is usual', () =>
    story(async (window) => {
      await showResult(window, 'under-one');
      await window.page.waitForSelector('aside >> text=1歳未満の人のカードでは、普通のことです');
    }));

  it('hide the face after the time set, unless that is stopped', () =>
    story(
      async (window) => {
        const { page } = window;
        await page.clock.install();
        await showResult(window, 'worker');
        await page.waitForSelector('[data-photo="shown"]');
        await page.getByRole('button', { name: '止める' }).click();
        await page.clock.runFor(30_000);
        expect(await page.locator(RESULT.photo).getAttribute('data-photo')).toBe('shown');
        await page.getByRole('button', { name: '再開する' }).click();
        await page.clock.runFor(11_000);
        await page.waitForSelector('[data-photo="hidden"]');
        expect(await page.locator(RESULT.image('faceImage')).count()).toBe(0);
        await page.getByRole('button', { name: '顔画像を見る' }).click();
        await page.waitForSelector('[data-photo="shown"]');
      },
      { desk: new MockDesk({ hidePhotoAfterSeconds: 10 }), fresh: true },
    ));
});
