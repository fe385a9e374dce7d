// Every state of the window, in every language and both themes, against the rules of WCAG 2.2 AA that a program can check.

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { showResult } from '../views/result/actions.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { ARRIVING, arrivedPart, readingWith } from '../views/reading/actions.ts';
import { story } from './stories.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Show = (window: DeskWindow) => Promise<unknown>;

const STATES: Readonly<Record<string, Show>> = {
  'no reader': ({ desk }) => desk.show({ readers: { kind: 'no-reader' } }),
  'wrong number': async ({ page, desk }) => {
    await desk.show({ readers: MockDesk.waiting.readers });
    await page.locator('main input').pressSequentially('ab12o');
  },
  'number held': ({ desk }) => desk.show({ cardNumberHeld: true }),
  reading: ({ desk }) =>
    desk.showSession({
      kind: 'reading',
      progress: { phase: 'reading-images', bytesReceived: 5000, bytesExpected: 14000 },
    }),
  'reading, text and images arrived': async ({ page, desk }) => {
    await desk.showSession(readingWith(await arrivedPart('worker')));
    await page.waitForSelector(`${ARRIVING} canvas`);
  },
  'card pulled': ({ desk }) =>
    desk.showSession({ kind: 'failed', failure: toFailure(new AppError('CARD_REMOVED')), canTapAgain: true }),
  'number refused': ({ desk }) =>
    desk.show({
      cardNumberHeld: false,
      session: {
        kind: 'failed',
        failure: toFailure(new AppError('CREDENTIAL_REJECTED')),
        canTapAgain: false,
      },
    }),
  authentic: async (window) => {
    await showResult(window, 'student');
    await window.page.locator('[data-answer-group] button').first().click();
  },
  'not authentic': async (window) => {
    await showResult(window, 'forged-photo');
    await window.page.locator('[data-details] button').first().click();
  },
  undetermined: (window) => showResult(window, 'unknown-issuer'),
  'first generation': async (window) => {
    await showResult(window, 'gen1-worker');
    await window.page.locator('[data-field="cardExpiryDate"] input').fill('2027-13-01');
  },
  blanked: ({ desk }) => desk.showSession({ kind: 'blanked', why: 'card-removed' }),
  settings: async ({ page }) => {
    await page.locator('nav button').nth(0).click();
    await page.waitForSelector('main select');
  },
  diagnosis: async ({ page }) => {
    await page.locator('nav button').nth(1).click();
    await page.waitForSelector('main li[data-state]');
  },
  drawer: async ({ page }) => {
    await page.locator('nav button').nth(2).click();
    await page.waitForSelector('[role="radiogroup"] input');
  },
};

const LOOKS = (['ja', 'ja-easy', 'en', 'zh-Hans'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

describe('the window', () => {
  it.each(LOOKS)(
    'is accessible in $language, $theme, in every state',
    ({ language, theme }) =>
      story(
        async (window) => {
          const found: string[] = [];
          for (const [state, show] of Object.entries(STATES)) {
            await show(window);
            found.push(...(await violations(window, theme)).map((violation) => `${state}: ${violation}`));
          }
          expect(found).toEqual([]);
        },
        // High enough for the longest result: what has been scrolled under the foot is no smaller for that.
        { desk: new MockDesk({ language, theme }), height: 3000 },
      ),
    60_000,
  );
});

/** Themes differ in their colours alone, so the rest is asked of one of them. */
async function violations({ page }: DeskWindow, theme: 'light' | 'dark'): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const asked = theme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast']);
  const { violations: found } = await asked.analyze();
  return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}
