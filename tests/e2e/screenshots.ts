// Draws docs/screenshots from the built window and simulated cards: `npx tsx tests/e2e/screenshots.ts`.

import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { AppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { type DeskWindow, finishedReading, openWindow } from './mocked/desk-window.ts';
import { MockDesk } from './mocked/mock-desk.ts';
import { launchBrowser } from './mocked/window-browser.ts';
import { openGuide, openGuidePage } from './views/guide/actions.ts';
import { openPinDialog, showMyNumber } from './views/my-number/actions.ts';
import { NUMBER } from './views/number/selectors.ts';
import { arrivedPart, readingWith } from './views/reading/actions.ts';
import {
  FIT_COMPUTER,
  chooseAim,
  enterReadiness,
  goToQuestions,
  openCheck,
} from './views/readiness/actions.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

/** Long enough for images to be decoded and for the face still to be shown. */
const SETTLED_MS = 900;

type Language = 'ja' | 'ja-easy' | 'en' | 'zh-Hans';
type Theme = 'light' | 'dark';

interface Shot {
  readonly name: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly show: (window: DeskWindow) => Promise<unknown>;
  /** Of the window, in CSS pixels. */
  readonly height?: number;
}

const LANGUAGES = ['ja', 'ja-easy', 'en', 'zh-Hans'] as const;

const result = (profile: string) => async (window: DeskWindow) => {
  const { page, desk } = window;
  await page.locator(NUMBER.field).pressSequentially('ZD01000001S');
  await desk.showSession({ kind: 'finished', finished: await finishedReading(profile) });
  await page.waitForTimeout(SETTLED_MS);
};

const failed =
  (code: 'CARD_REMOVED' | 'CREDENTIAL_REJECTED') =>
  async ({ desk }: DeskWindow) => {
    const canTapAgain = code === 'CARD_REMOVED';
    const failure = toFailure(new AppError(code, { phase: 'reading-images' }));
    await desk.show({ cardNumberHeld: canTapAgain, session: { kind: 'failed', failure, canTapAgain } });
  };

const reading = async ({ page, desk }: DeskWindow) => {
  await desk.showSession(readingWith(await arrivedPart('worker', 3)));
  await page.waitForTimeout(SETTLED_MS);
};

const myNumber = (profile: string, withPins: boolean) => async (window: DeskWindow) => {
  await showMyNumber(window, profile, { withPins });
  await window.page.waitForTimeout(SETTLED_MS);
};

const pinAsked = (profile: string) => async (window: DeskWindow) => {
  await myNumber(profile, false)(window);
  await openPinDialog(window.page, 'digital-signature');
};

const wrongNumber = ({ page }: DeskWindow) => page.locator(NUMBER.field).pressSequentially('ab123o');

/** With a day in every calculator, so that it answers. */
const guidePage = (id: string) => async (window: DeskWindow) => {
  await window.page.clock.setFixedTime(Date.UTC(2026, 10, 20, 3, 5));
  await openGuide(window);
  await openGuidePage(window, id);
  await window.page.locator('[data-guide-page] input[type="text"]').first().fill('2026-12-19');
};

/** The online application check of a person whose signature certificate has ended. */
const readiness = async (window: DeskWindow) => {
  window.desk.environment = FIT_COMPUTER;
  await openCheck(window, {
    sign: 'expired',
    sign_exp: '2026-10-03',
    auth_exp: '2029-04-15',
    in_japan: true,
  });
  await window.page.waitForTimeout(7 * SETTLED_MS);
};

const SHOTS: readonly Shot[] = [
  ...LANGUAGES.map((language) => ({
    name: 'readiness',
    language,
    theme: 'light' as const,
    show: readiness,
    height: 1100,
  })),
  { name: 'readiness', language: 'ja', theme: 'dark', show: readiness, height: 1100 },
  {
    name: 'readiness-question',
    language: 'en',
    theme: 'light',
    show: async (window) => {
      await enterReadiness(window);
      await chooseAim(window, 'P3');
      await goToQuestions(window);
    },
  },
  ...LANGUAGES.map((language) => ({ name: 'number', language, theme: 'light' as const, show: wrongNumber })),
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({
      name: 'result',
      language,
      theme,
      show: result('student'),
      height: 1400,
    })),
  ),
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({
      name: 'my-number',
      language,
      theme,
      show: myNumber('mnc-valid', false),
      height: 1300,
    })),
  ),
  {
    name: 'my-number-opened',
    language: 'en',
    theme: 'light',
    show: myNumber('mnc-foreign-resident', true),
    height: 1900,
  },
  {
    name: 'my-number-expired',
    language: 'ja',
    theme: 'dark',
    show: myNumber('mnc-expired', true),
    height: 1500,
  },
  { name: 'pin', language: 'ja', theme: 'light', show: pinAsked('mnc-valid') },
  { name: 'pin-last-try', language: 'en', theme: 'dark', show: pinAsked('mnc-one-try') },
  { name: 'reading', language: 'ja', theme: 'light', show: reading },
  { name: 'reading', language: 'en', theme: 'dark', show: reading },
  { name: 'card-removed', language: 'ja-easy', theme: 'light', show: failed('CARD_REMOVED') },
  { name: 'number-refused', language: 'zh-Hans', theme: 'dark', show: failed('CREDENTIAL_REJECTED') },
  { name: 'first-generation', language: 'en', theme: 'light', show: result('gen1-student'), height: 1200 },
  { name: 'first-generation', language: 'ja', theme: 'dark', show: result('gen1-student'), height: 1200 },
  { name: 'not-confirmed', language: 'zh-Hans', theme: 'light', show: result('forged-photo'), height: 1000 },
  { name: 'undetermined', language: 'ja', theme: 'light', show: result('unknown-issuer'), height: 1000 },
  {
    name: 'simulator',
    language: 'en',
    theme: 'light',
    show: async (window) => {
      await result('worker')(window);
      await window.page.locator('nav button').nth(2).click();
      await window.page.waitForTimeout(SETTLED_MS);
    },
    height: 1000,
  },
  {
    name: 'settings',
    language: 'ja',
    theme: 'dark',
    show: async ({ page }) => {
      await page.locator('nav button').nth(0).click();
      await page.waitForSelector('main select');
    },
    height: 1300,
  },
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({
      name: 'guide-deadlines',
      language,
      theme,
      show: guidePage('deadlines'),
      height: 1100,
    })),
  ),
  { name: 'guide', language: 'ja', theme: 'light', show: openGuide, height: 1100 },
  { name: 'guide', language: 'en', theme: 'dark', show: openGuide, height: 1100 },
  { name: 'guide-fees', language: 'en', theme: 'light', show: guidePage('fees'), height: 1300 },
  {
    name: 'guide-extension',
    language: 'zh-Hans',
    theme: 'light',
    show: guidePage('extension'),
    height: 1100,
  },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const { name, language, theme, show, height = 860 } of SHOTS) {
  const desk = new MockDesk({ language, theme });
  const window = await openWindow(browser, desk, { width: 1280, height, colorScheme: theme, fresh: true });
  await show(window);
  const file = `${name}-${language}-${theme}.png`;
  const { size } = await sharp(await window.page.screenshot())
    .png({ palette: true, quality: 90 })
    .toFile(FOLDER + file);
  console.log(`${file} ${Math.round(size / 1024)} KiB`);
  await window.close();
}
await browser.close();
