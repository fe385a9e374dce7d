// Every page of the guide in every language: nothing without words, nothing without source and date, nothing cut off, and
// the rules of WCAG 2.2 AA that a program can check.

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { GUIDE_PAGE_IDS } from '../../../src/readiness/guide/pages.ts';
import { openGuide, openGuidePage } from '../views/guide/actions.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { story } from './stories.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LANGUAGES = ['ja', 'ja-easy', 'en', 'zh-Hans'] as const;
/** Between them they have everything the pages are made of. */
const SAMPLE = ['deadlines', 'notifications', 'card-return', 'documents', 'fees', 'consultation'] as const;
/** A placeholder nobody filled, a value nobody had, or a key instead of its text. */
const UNSAID = /\{[A-Za-z]+\}|undefined|\bnull\b|NaN|\b[a-z]+(?:-[a-z0-9]+){2,}\b/;

describe('every page of the guide', () => {
  it.each(LANGUAGES)(
    'says everything with its source and date, and is cut off nowhere at 200 %, in %s',
    (language) =>
      story(
        async (window) => {
          await openGuide(window);
          const found = [...(await cutOff(window, 'list'))];
          for (const id of GUIDE_PAGE_IDS) {
            await openGuidePage(window, id);
            await fillDays(window);
            found.push(...(await faults(window, id)), ...(await cutOff(window, id)));
          }
          expect(found).toEqual([]);
        },
        { desk: new MockDesk({ language }), width: 1280, height: 720, zoom: 2 },
      ),
    120_000,
  );
});

describe('the guide', () => {
  it.each([
    { language: 'ja', theme: 'light' },
    { language: 'ja-easy', theme: 'light' },
    { language: 'en', theme: 'dark' },
    { language: 'zh-Hans', theme: 'dark' },
  ] as const)(
    'is accessible in $language, $theme',
    ({ language, theme }) =>
      story(
        async (window) => {
          await openGuide(window);
          const found = [...(await violations(window, theme, 'list'))];
          for (const id of SAMPLE) {
            await openGuidePage(window, id);
            await fillDays(window);
            found.push(...(await violations(window, theme, id)));
          }
          expect(found).toEqual([]);
        },
        { desk: new MockDesk({ language, theme }), height: 3000 },
      ),
    120_000,
  );
});

/** So that calculators show their answers. */
async function fillDays({ page }: DeskWindow): Promise<void> {
  const fields = page.locator('[data-guide-page]:not([data-guide-page="offices"]) input[type="text"]');
  for (const field of await fields.all()) await field.fill('2026-12-19');
}

async function faults({ page }: DeskWindow, id: string): Promise<readonly string[]> {
  const said = await page.evaluate<string>(`(() => {
    const copy = document.querySelector('[data-guide-page]').cloneNode(true);
    for (const address of copy.querySelectorAll('[class*="url"]')) address.remove();
    return copy.textContent;
  })()`);
  const unsaid = UNSAID.exec(said);
  const sections = await page.locator('[data-guide-page] section').count();
  const undated =
    await page.evaluate<number>(`[...document.querySelectorAll('[data-guide-page] [data-origin]')]
    .filter((line) => !/^20\\d\\d-\\d\\d-\\d\\d$/.test(line.dataset.asOf)).length`);
  const origins = await page.locator('[data-guide-page] [data-origin]').count();
  return [
    ...(unsaid === null ? [] : [`${id}: ${unsaid[0]}`]),
    ...(sections > 0 && origins > 0 && undated === 0 ? [] : [`${id}: without source or date`]),
  ];
}

async function violations(
  { page }: DeskWindow,
  theme: 'light' | 'dark',
  id: string,
): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const asked = theme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast']);
  const { violations: found } = await asked.analyze();
  return found.map(
    (one) => `${id}: ${one.id} ${one.nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

async function cutOff({ page }: DeskWindow, id: string): Promise<readonly string[]> {
  const wide = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('main *')]
    .filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    })
    .map((element) => element.tagName + ' ' + (element.textContent ?? '').slice(0, 40))`);
  return wide.map((element) => `${id}: ${element}`);
}
