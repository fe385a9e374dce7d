// The page of the failure handbook behind a failure and behind a finding.

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { showResult } from '../views/result/actions.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { story } from './stories.ts';

async function openPage({ page, desk }: DeskWindow): Promise<void> {
  const failure = toFailure(new AppError('CARD_MUTE'));
  await desk.showSession({ kind: 'failed', failure, canTapAgain: false });
  await page.waitForSelector('code:has-text("CARD_MUTE")');
  await page.locator('[data-explain="CARD_MUTE"] button').press('Enter');
  await page.waitForSelector('[data-handbook="CARD_MUTE"]');
}

describe('the page of a failure', () => {
  it.each(['ja', 'ja-easy', 'en', 'zh-Hans'] as const)(
    'opens by keyboard and is readable by all, in %s',
    (language) =>
      story(
        async (window) => {
          await openPage(window);
          const { page } = window;
          expect(await page.locator('[data-handbook] ol li').count()).toBe(6);
          expect(await page.locator('[data-handbook]').textContent()).not.toMatch(/\{\w+\}|《|undefined/);
          const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
          expect(violations.map(({ id }) => id)).toEqual([]);
        },
        { desk: new MockDesk({ language }) },
      ),
  );

  it('closes with Esc and leaves the failure on screen, with the focus where it was', () =>
    story(async (window) => {
      await openPage(window);
      const { page } = window;
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-handbook]', { state: 'detached' });
      expect(await page.locator('code:has-text("CARD_MUTE")').count()).toBe(1);
      expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toContain(
        'カードが応答しません',
      );
    }));
});

describe('the page of a finding', () => {
  it('opens from the list of checks', () =>
    story(async (window) => {
      await showResult(window, 'unknown-issuer');
      const { page } = window;
      await page.locator('[data-details] button').first().click();
      await page.locator('[data-explain="rc-issuer-anchored"] button').click();
      await page.waitForSelector('[data-handbook="rc-issuer-anchored"]');
    }));
});
