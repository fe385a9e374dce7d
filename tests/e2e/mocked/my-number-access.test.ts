// The screens of a My Number card, in every language and both themes, against the rules of WCAG 2.2 AA that a program can
// check, and without a pointer.

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { openPinDialog, showMyNumber } from '../views/my-number/actions.ts';
import { MY_NUMBER } from '../views/my-number/selectors.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Show = (window: DeskWindow) => Promise<unknown>;

const STATES: Readonly<Record<string, Show>> = {
  'My Number card': (window) => showMyNumber(window, 'mnc-expiring'),
  'My Number card, opened': async (window) => {
    const pinRefused = toFailure(
      new AppError('CREDENTIAL_PIN_REJECTED', { pin: 'user-authentication', attemptsLeft: 2 }),
    );
    await showMyNumber(window, 'mnc-foreign-resident', { withPins: true, more: { pinRefused } });
  },
  'My Number card, locked': (window) => showMyNumber(window, 'mnc-signature-locked'),
  'PIN asked for': async (window) => {
    await showMyNumber(window, 'mnc-valid');
    await openPinDialog(window.page, 'digital-signature');
  },
  'last try': async (window) => {
    await window.page.keyboard.press('Escape');
    await showMyNumber(window, 'mnc-one-try');
    await openPinDialog(window.page, 'user-authentication');
  },
  'comparison begun': async ({ page, desk }) => {
    await page.keyboard.press('Escape');
    await desk.show({ session: { kind: 'waiting', readBefore: true }, comparing: 'my-number-card' });
  },
  'card not read here': ({ desk }) =>
    desk.show({
      session: {
        kind: 'waiting',
        unread: toFailure(new AppError('CARD_UNSUPPORTED', { wanted: 'any-card', looksLike: 'felica' })),
      },
      comparing: null,
    }),
};

const LOOKS = (['ja', 'ja-easy', 'en', 'zh-Hans'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

describe('the screens of a My Number card', () => {
  it.each(LOOKS)(
    'are accessible in $language, $theme, in every state',
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
        { desk: new MockDesk({ language, theme }), height: 3000 },
      ),
    60_000,
  );

  it('are walked through by keyboard, and a PIN is given, without a pointer', () =>
    story(async ({ page, desk, ...rest }) => {
      await showMyNumber({ page, desk, ...rest }, 'mnc-valid');
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        if (await page.locator(`${MY_NUMBER.openPin('digital-signature')}:focus`).count()) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.pinField);
      await page.keyboard.type('SIGN1234');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.locator(MY_NUMBER.pinField).getAttribute('type')).toBe('text');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await eventually(() =>
        expect(desk.called('pin.attempt')).toMatchObject([{ use: 'digital-signature', triesShown: 5 }]),
      );
    }));
});

/** Themes differ in their colours alone, so the rest is asked of one of them. */
async function violations({ page }: DeskWindow, theme: 'light' | 'dark'): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const asked = theme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast']);
  const { violations: found } = await asked.analyze();
  return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}
