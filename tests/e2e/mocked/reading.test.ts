// Screen 3, and every way a reading can end without a result.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { ERROR_CODES } from '../../../src/errors/catalogue.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { READ_PHASES } from '../../../src/session/read-phase.ts';
import failures from '../../../src/words/ja/failures.json' with { type: 'json' };
import phases from '../../../src/words/ja/phases.json' with { type: 'json' };
import { shownCells, typeNumber } from '../views/number/actions.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

describe('a reading', () => {
  it('shows each phase, tells it politely, and fills by bytes', () =>
    story(async ({ page, desk }) => {
      for (const [index, phase] of READ_PHASES.entries()) {
        await desk.showSession({
          kind: 'reading',
          progress: { phase, bytesReceived: index * 1000, bytesExpected: index === 0 ? 0 : 7000 },
        });
        expect(await page.locator('[aria-current="step"]').innerText()).toContain(phases[phase]);
        expect(await page.locator('[data-live="polite"]').textContent()).toBe(phases[phase]);
      }
      const bar = page.getByRole('progressbar');
      expect(await bar.getAttribute('aria-valuetext')).toBe('6000 / 7000 バイト');
      await page.waitForSelector('h1:has-text("カードを動かさないでください")');
    }));

  it('never shows more than all of it', () =>
    story(async ({ page, desk }) => {
      const progress = { phase: 'verifying', bytesReceived: 9000, bytesExpected: 6000 } as const;
      await desk.showSession({ kind: 'reading', progress });
      expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
    }));

  it('is cancelled with Esc', () =>
    story(async ({ page, desk }) => {
      const progress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } as const;
      await desk.showSession({ kind: 'reading', progress });
      await page.waitForSelector('[role="progressbar"]');
      await page.keyboard.press('Escape');
      await eventually(() => expect(desk.called('reading.cancel')).toHaveLength(1));
    }));

  it('that lost its card keeps the number, and the next tap goes on', () =>
    story(async ({ page, desk }) => {
      await typeNumber(page, 'AB12345678CD');
      const failure = toFailure(new AppError('CARD_REMOVED', { phase: 'reading-images' }));
      await desk.showSession({ kind: 'failed', failure, canTapAgain: true });
      await page.waitForSelector('text=番号は残っています。');
      expect(await page.locator('[data-live="assertive"]').textContent()).toBe(failures.CARD_REMOVED.title);
      const progress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 } as const;
      await desk.showSession({ kind: 'reading', progress });
      await page.waitForSelector('[role="progressbar"]');
    }));

  it('with a wrong number shows it again, ready to be corrected', () =>
    story(async ({ page, desk }) => {
      await typeNumber(page, 'AB12345678CD');
      const failure = toFailure(new AppError('CREDENTIAL_REJECTED'));
      await desk.show({ session: { kind: 'failed', failure, canTapAgain: false }, cardNumberHeld: false });
      await page.waitForSelector(`text=${failures.CREDENTIAL_REJECTED.title}`);
      expect(await shownCells(page)).toBe('AB12345678CD');
      await page.locator('[data-cell="9"]').click();
      await page.keyboard.type('9');
      await eventually(() => expect(desk.called('number.submit').at(-1)).toEqual({ typed: 'AB12345679CD' }));
    }));

  it('of another card names what it looks like', () =>
    story(async ({ page, desk }) => {
      const failure = toFailure(
        new AppError('CARD_UNSUPPORTED', { looksLike: 'driving-licence', sw: '6A82' }),
      );
      await desk.showSession({ kind: 'failed', failure, canTapAgain: true });
      await page.waitForSelector('text=運転免許証のようです');
      await page.waitForSelector('text=looksLike=driving-licence sw=6A82');
    }));
});

describe('every failure', () => {
  it.each(['ja', 'ja-easy', 'en', 'zh-Hans'] as const)(
    'has its title, meaning, action and code in %s',
    (language) =>
      story(
        async ({ page, desk }) => {
          const titles = new Set<string>();
          for (const code of ERROR_CODES) {
            await desk.showSession({
              kind: 'failed',
              failure: toFailure(new AppError(code)),
              canTapAgain: false,
            });
            await page.waitForSelector(`code:has-text("${code}")`);
            const paragraphs = await page.locator('main h1, main h1 ~ p, main div > p').allInnerTexts();
            expect(paragraphs.filter((text) => text.trim() !== '').length).toBeGreaterThanOrEqual(4);
            titles.add((await page.locator('main h1').textContent()) ?? '');
            expect(await page.locator('main').textContent()).not.toMatch(/\{\w+\}|《|undefined/);
          }
          const missing = ERROR_CODES.filter((code) => !Object.hasOwn(failures, code));
          expect(titles.size).toBe(ERROR_CODES.length - missing.length);
        },
        { desk: new MockDesk({ language }) },
      ),
  );

  it('of a call is said and can be dismissed', () =>
    story(async ({ page, desk }) => {
      desk.fail('settings.save', 'FILE_UNWRITABLE');
      await page.getByLabel('表示する言葉').selectOption('en');
      await page.waitForSelector(`text=${failures.FILE_UNWRITABLE.title}`);
      await page.getByRole('button', { name: '閉じる' }).click();
      await page.waitForSelector(`text=${failures.FILE_UNWRITABLE.title}`, { state: 'hidden' });
    }));
});
