// Settings, diagnosis, and the simulator drawer.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../../src/errors/failure.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { showResult } from '../views/result/actions.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

describe('settings', () => {
  it('are changed one by one, and each is saved at once', () =>
    story(async ({ page, desk }) => {
      await desk.show({ readers: { kind: 'readers', readers: [{ name: 'Reader A', card: 'absent' }] } });
      await page.getByRole('button', { name: '設定' }).click();
      await page.getByLabel('カードが離れたら、表示を消す').uncheck();
      await page.getByLabel('操作がないとき、表示を消すまでの時間').selectOption('300');
      await page.getByLabel('顔画像を隠すまでの時間').selectOption('0');
      await page.getByRole('combobox', { name: '使うリーダー' }).selectOption('Reader A');
      await page.getByLabel('リーダーへの接続方式').selectOption('pcsclite');
      await page.getByLabel('色').selectOption('dark');
      await eventually(() =>
        expect(desk.settings).toEqual({
          language: 'ja',
          theme: 'dark',
          reader: 'Reader A',
          provider: 'pcsclite',
          blankOnRemoval: false,
          blankAfterIdleSeconds: 300,
          hidePhotoAfterSeconds: 0,
        }),
      );
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 24, 27)');
    }));

  it('switch the language of a result that is on screen, and the lang of the page with it', () =>
    story(async (window) => {
      const { page } = window;
      await showResult(window, 'worker');
      for (const [language, lang, headline] of [
        ['en', 'en', 'signature'],
        ['zh-Hans', 'zh-Hans', '签名'],
        ['ja-easy', 'ja', '署名'],
        ['ja', 'ja', '署名'],
      ] as const) {
        await page.locator('header select').selectOption(language);
        await page.waitForSelector(`html[data-language="${language}"][lang="${lang}"]`);
        await page.waitForSelector(`[data-outcome] h1:has-text("${headline}")`);
        expect((await page.locator('[data-outcome] ruby').count()) > 0).toBe(language === 'ja-easy');
      }
    }));

  it('take certificates by choice of files, and say what became of each', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: '設定' }).click();
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles([
          { name: 'ca2.cer', mimeType: 'application/pkix-cert', buffer: Buffer.from([0x30, 0x82]) },
          { name: 'other.cer', mimeType: 'application/pkix-cert', buffer: Buffer.from([0x30]) },
        ]);
      await page.waitForSelector('li:has-text("ca2.cer") >> text=取り込みました');
      await page.waitForSelector('li:has-text("other.cer") >> text=取り込みません');
      expect(desk.called('trust.import')).toEqual([
        {
          files: [
            { name: 'ca2.cer', base64: 'MII=' },
            { name: 'other.cer', base64: 'MA==' },
          ],
        },
      ]);
    }));

  it('take the delivery key of specified cards as its authority publishes it, zipped or not', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: '設定' }).click();
      const chooser = page.locator('input[type="file"]').first();
      // What the dialog of the system would hide, a person could not choose.
      expect(await chooser.getAttribute('accept')).toBeNull();
      await chooser.setInputFiles([
        { name: '001462222.zip', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b]) },
        { name: 'key.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0x30, 0x82]) },
      ]);
      await page.waitForSelector('li:has-text("001462222.zip")');
      expect(desk.called('trust.import')).toEqual([
        {
          files: [
            { name: '001462222.zip', base64: 'UEs=' },
            { name: 'key.bin', base64: 'MII=' },
          ],
        },
      ]);
    }));

  it.each(['ca2.cer', 'key.bin'])('take %s that is dropped', (name) =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: '設定' }).click();
      const zone = page.getByText('ここにファイルを置く').first();
      await zone.scrollIntoViewIfNeeded();
      const { x, y } = (await zone.boundingBox()) ?? { x: 0, y: 0 };
      const file = join(mkdtempSync(join(tmpdir(), 'zairyu-desk-')), name);
      writeFileSync(file, Uint8Array.of(0x30, 0x82));
      const session = await page.context().newCDPSession(page);
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { items: [], files: [file], dragOperationsMask: 1 };
        await session.send('Input.dispatchDragEvent', { type, x: x + 4, y: y + 4, data });
      }
      await eventually(() =>
        expect(desk.called('trust.import')).toEqual([{ files: [{ name, base64: 'MII=' }] }]),
      );
    }),
  );

  it('refuse a file beyond its size before it is sent, and take a code table', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: '設定' }).click();
      const codes = page.locator('input[type="file"]').nth(1);
      await codes.setInputFiles([
        { name: 'big.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1024 * 1024 + 1) },
      ]);
      await page.waitForSelector('[role="alert"]:has-text("1 MB")');
      expect(desk.called('codes.import')).toEqual([]);
      await codes.setInputFiles([
        { name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from('field,code') },
      ]);
      await page.waitForSelector('text=追加 12件、変更 1件、同じ 30件');
    }));
});

describe('diagnosis', () => {
  it('names the broken part and what to do, and runs again', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: '診断', exact: true }).click();
      await page.waitForSelector('li[data-state="problem"]:has-text("カードリーダー")');
      await page.waitForSelector('text=問題のある項目: 1');
      await page.getByRole('button', { name: 'もう一度診断する' }).click();
      await eventually(() => expect(desk.called('diagnosis.run')).toHaveLength(2));
    }));

  it('writes a report for support that can be read before it is sent', () =>
    story(async ({ page }) => {
      await page.getByRole('button', { name: '診断', exact: true }).click();
      await page.getByRole('button', { name: 'サポート用の報告を作る' }).click();
      expect(await page.getByLabel('報告の文').inputValue()).toContain('Zairyu Desk 0.1.0');
    }));
});

describe('the simulator drawer', () => {
  it('places a spoiled card with its number, marks the window, and takes the card away', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: 'シミュレーター' }).click();
      await page.getByRole('radio', { name: /gen1-worker/ }).check();
      await page.locator('summary').click();
      await page.getByLabel('カードが遅い').check();
      await page.getByLabel('ほかの不具合').fill('flip=DF1/EF03:100');
      await page.getByRole('button', { name: '番号も入れて置く' }).click();
      await eventually(() =>
        expect(desk.called('simulator.place')).toEqual([
          { profile: 'gen1-worker', faults: ['slow=120', 'flip=DF1/EF03:100'] },
        ]),
      );
      expect(desk.called('number.submit')).toEqual([{ typed: 'ZD01000001SM' }]);
      await page.waitForSelector('[data-mark="simulated"]');
      await page.waitForSelector('header >> text=シミュレーターのカードあり');
      await page.getByRole('button', { name: 'カードを離す' }).click();
      await page.waitForSelector('[data-mark]', { state: 'detached' });
    }));

  it('makes a card anew whose PINs were practised with, and one without PINs has no need of it', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: 'シミュレーター' }).click();
      const anew = page.getByRole('button', { name: '新しく作り直して置く' });
      await page.getByRole('radio', { name: /gen1-worker/ }).check();
      expect(await anew.count()).toBe(0);
      await page.getByRole('radio', { name: /specified-worker/ }).check();
      await anew.click();
      await eventually(() =>
        expect(desk.called('simulator.place')).toEqual([
          { profile: 'specified-worker', faults: [], anew: true },
        ]),
      );
    }));

  it('says when a fault has no such form', () =>
    story(async ({ page, desk }) => {
      desk.fail('simulator.place', 'FIELD_INVALID');
      await page.getByRole('button', { name: 'シミュレーター' }).click();
      await page.getByRole('button', { name: 'カードを置く', exact: true }).click();
      await page.waitForSelector('text=FIELD_INVALID');
    }));
});

describe('the second door', () => {
  it('asks what somebody wants to do, and opens nothing by itself', () =>
    story(async ({ page, desk }) => {
      await page.getByRole('button', { name: /オンライン申請の準備/ }).click();
      await page.waitForSelector('h1:has-text("何をしたいですか")');
      expect(desk.called('link.open')).toEqual([]);
    }));
});

describe('the start', () => {
  it('says that a settings file was set aside', async () => {
    const desk = new MockDesk();
    desk.start = { settingsSetAside: true };
    await story(({ page }) => page.waitForSelector('text=初めの設定で動いています'), {
      desk,
    });
  });

  it('shows the state the host is already in', async () => {
    const desk = new MockDesk();
    const failure = toFailure(new AppError('CRYPTO_SELF_TEST_FAILED'));
    desk.state = { ...desk.state, session: { kind: 'failed', failure, canTapAgain: false } };
    await story(({ page }) => page.waitForSelector('text=暗号の自己点検に失敗しました'), {
      desk,
    });
  });
});
