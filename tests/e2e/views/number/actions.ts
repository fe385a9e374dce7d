// What a person does there, and what they see.

import type { Page } from 'playwright-core';
import { NUMBER } from './selectors.ts';

export async function typeNumber(page: Page, typed: string): Promise<void> {
  await page.locator(NUMBER.field).pressSequentially(typed);
}

/** The clipboard's content arrives at once, as one input. */
export async function pasteNumber(page: Page, pasted: string): Promise<void> {
  await page.locator(NUMBER.field).focus();
  await page.keyboard.insertText(pasted);
}

/** What the twelve cells show; `_` where nothing has been typed. */
export async function shownCells(page: Page): Promise<string> {
  const cells = await page.evaluate<string[]>(
    `[...document.querySelectorAll('${NUMBER.cell}')].map((cell) => /ghost/.test(cell.className) ? '_' : cell.textContent)`,
  );
  return cells.join('');
}
