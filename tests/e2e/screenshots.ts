// Draws docs/screenshots from the built window and simulated cards: `npx tsx tests/e2e/screenshots.ts`.

import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { AppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { type DeskWindow, finishedReading, openWindow } from './mocked/desk-window.ts';
import { MockDesk } from './mocked/mock-desk.ts';
import { launchBrowser } from './mocked/window-browser.ts';
import { NUMBER } from './views/number/selectors.ts';

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

const reading = ({ desk }: DeskWindow) =>
  desk.showSession({
    kind: 'reading',
    progress: { phase: 'reading-images', bytesReceived: 9120, bytesExpected: 14_500 },
  });

const wrongNumber = ({ page }: DeskWindow) => page.locator(NUMBER.field).pressSequentially('ab123o');

const SHOTS: readonly Shot[] = [
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
