// The online application check for everybody: without a pointer, at 200 %, in high contrast, and by the rules of WCAG 2.2 AA
// that a program can check, in every language and both themes.

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import {
  NOON,
  WINDOW,
  chooseAim,
  enterReadiness,
  fitDesk,
  goToQuestions,
  openCheck,
  questionShown,
  readCard,
  toAnswer,
  verdictOf,
} from '../views/readiness/actions.ts';
import { READINESS } from '../views/readiness/selectors.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LANGUAGES = ['ja', 'ja-easy', 'en', 'zh-Hans'] as const;

/** The dark theme changes colours alone, and those of text and of ruby are all there are. */
const LOOKS = [
  ...LANGUAGES.map((language) => ({ language, theme: 'light' as const })),
  ...(['ja', 'ja-easy'] as const).map((language) => ({ language, theme: 'dark' as const })),
];

/** Ends in a step, from a page that was just opened. */
const STEPS: Readonly<Record<string, (window: DeskWindow) => Promise<unknown>>> = {
  aim: enterReadiness,
  cards: async (window) => {
    await enterReadiness(window);
    await chooseAim(window, 'P3');
    await readCard(window, 'gen1-student');
    await window.page.waitForSelector('main [data-slot="residence"][data-state="read"]');
  },
  'question with choices': async (window) => {
    await enterReadiness(window);
    await chooseAim(window, 'P3');
    await goToQuestions(window);
  },
  'question to type': (window) => openCheck(window, { E: 'unknown' }),
  'question to search': (window) => openCheck(window, { status: 'unknown' }),
  ready: (window) => openCheck(window),
  'not ready': async (window) => {
    await openCheck(window, {
      sign: 'expired',
      sign_exp: '2026-10-03',
      auth_exp: '2031-06-14',
      photo_days: 300,
    });
    await window.page.locator(`${READINESS.check('B-SIGN-EXPIRED')} button[aria-expanded]`).click();
    await window.page.locator('main [data-save] button').click();
  },
  undecided: async (window) => {
    await openCheck(window, { in_japan: 'unknown', sign: 'unknown', sign_exp: 'unknown' });
    await toAnswer(window);
  },
  overstay: (window) => openCheck(window, { E: '2026-11-10' }),
  'special period': (window) =>
    openCheck(window, { E: '2026-10-31', filed: '2026-10-20', mnc_exp: '2026-12-31', sign: 'absent' }),
  counter: (window) => openCheck(window, {}, { procedure: 'PR' }),
};

/** Themes differ in their colours alone: of the dark one those steps are asked that have every colour there is. */
const COLOURFUL = ['cards', 'question with choices', 'not ready', 'undecided', 'special period'];

function stepsFor(theme: 'light' | 'dark'): readonly (readonly [string, (typeof STEPS)[string]])[] {
  return Object.entries(STEPS).filter(([step]) => theme === 'light' || COLOURFUL.includes(step));
}

async function fromTheStart({ page, desk }: DeskWindow): Promise<void> {
  desk.state = MockDesk.waiting;
  await page.reload();
  await page.waitForSelector('main input');
}

describe('every step', () => {
  it.each(LOOKS)(
    'is accessible in $language, $theme',
    ({ language, theme }) =>
      story(
        async (window) => {
          const found: string[] = [];
          for (const [step, show] of stepsFor(theme)) {
            await fromTheStart(window);
            await show(window);
            found.push(...(await violations(window, theme)).map((violation) => `${step}: ${violation}`));
          }
          expect(found).toEqual([]);
        },
        { desk: fitDesk({ language, theme }), width: 1360, height: 3400 },
      ),
    120_000,
  );

  it.each(LANGUAGES)(
    'needs no scrolling sideways at twice the size in %s',
    (language) =>
      story(
        async (window) => {
          for (const [step, show] of Object.entries(STEPS)) {
            await fromTheStart(window);
            await show(window);
            expect(await window.page.evaluate(CUT_OFF), step).toEqual([]);
          }
        },
        { desk: fitDesk({ language }), width: 1360, height: 768, zoom: 2 },
      ),
    90_000,
  );

  it.each(LANGUAGES)('keeps the names and the dates of the picture apart in %s', (language) =>
    story(
      async (window) => {
        await openCheck(window, { E: '2027-02-28', auth_exp: '2031-06-14', sign_exp: '2026-10-03' });
        expect(await window.page.evaluate(OVERLAPPING)).toEqual([]);
      },
      { desk: fitDesk({ language }), ...WINDOW },
    ),
  );
});

describe('by keyboard alone', () => {
  it('a person goes from the door to the verdict', () =>
    story(
      async (window) => {
        const { page } = window;
        await page.clock.setFixedTime(NOON);
        const press = async (name: RegExp): Promise<void> => {
          for (let presses = 0; presses < 60; presses++) {
            await page.keyboard.press('Tab');
            const { text, ring } = await focused(page);
            expect(ring, `focus on ${text} can be seen`).toBe(true);
            if (name.test(text)) return page.keyboard.press('Enter');
          }
          throw new Error(`never reached ${String(name)}`);
        };
        await press(/^オンライン申請の準備/);
        await page.waitForSelector(READINESS.aim('P3'));
        await press(/^在留期間を延ばしたい/);
        await page.waitForSelector('main [data-slot]');
        await press(/^質問に進む/);
        await page.waitForSelector(READINESS.question);
        // The first answer has the focus, so an answer is one key.
        await page.keyboard.press('Enter');
        await eventually(async () => expect(await questionShown(page)).toBe('cardLost'));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await eventually(async () => expect(await questionShown(page)).toBe('status'));
        await page.keyboard.type('留学');
        await press(/^留学/);
        await eventually(async () => expect(await questionShown(page)).toBe('periodEnd'));
        await page.keyboard.type('20270131');
        await page.keyboard.press('Enter');
        await eventually(async () => expect(await questionShown(page)).toBe('filedOn'));
        await press(/^今の結果を見る/);
        await page.waitForSelector(READINESS.band);
        expect((await verdictOf(page)).look).toBe('open');
        await press(/^まだ分からないことを見る/);
        await press(/に答える$/);
        await page.waitForSelector(READINESS.question);
      },
      { desk: fitDesk(), ...WINDOW },
    ));
});

describe('high contrast', () => {
  it('keeps the shapes, the patterns and the line of today', () =>
    story(
      async (window) => {
        const { page } = window;
        await openCheck(window, { sign: 'expired', sign_exp: '2026-10-03', auth_exp: 'unknown' });
        const looks = await page.evaluate(
          `[...new Set([...document.querySelectorAll('main svg g[data-bar]')].map(({ dataset }) => dataset.look))].sort()`,
        );
        expect(looks).toEqual(['certain', 'if-filed', 'past', 'unknown']);
        const sign = `${READINESS.check('B-SIGN-EXPIRED')} > span`;
        const shape = await page.evaluate(`getComputedStyle(document.querySelector('${sign}')).clipPath`);
        expect(shape).toContain('polygon');
      },
      { desk: fitDesk(), ...WINDOW, forcedColors: 'active' },
    ));
});

async function violations({ page }: DeskWindow, theme: 'light' | 'dark'): Promise<readonly string[]> {
  // The line that says what an action led to passes, and a live region says the same.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-tone="said"]');
  const asked = theme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast']);
  const { violations: found } = await asked.analyze();
  return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}

/** Elements that reach beyond the window sideways, hidden text apart. */
const CUT_OFF = `(() => {
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    if (width === 0 || element.closest('.for-screen-readers') !== null || element.closest('defs') !== null) return false;
    return right > innerWidth + 1 || left < -1;
  });
  const page = document.documentElement.scrollWidth > innerWidth ? ['page ' + document.documentElement.scrollWidth] : [];
  return [...page, ...wide.map((element) => element.tagName + ' ' + (element.textContent ?? '').slice(0, 40))];
})()`;

/** Rows of the picture in which the name runs into the date. */
const OVERLAPPING = `[...document.querySelectorAll('main svg[role="img"] g')].filter((row) => {
  const [name, end] = row.querySelectorAll(':scope > text');
  return end !== undefined && name.getBoundingClientRect().right > end.getBoundingClientRect().left;
}).map((row) => row.textContent)`;

async function focused(page: DeskWindow['page']): Promise<{ readonly text: string; readonly ring: boolean }> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const ring = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const own = getComputedStyle(element);
    const around = element.parentElement === null ? own : getComputedStyle(element.parentElement);
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    return { text, ring: element === document.body || ring(own) || ring(around) };
  })()`);
}
