// What a person does in the guide.

import type { DeskWindow } from '../../mocked/desk-window.ts';
import { GUIDE } from './selectors.ts';

export async function openGuide({ page }: DeskWindow): Promise<void> {
  await page.locator(GUIDE.open).click();
  await page.waitForSelector(GUIDE.list);
}

/** From anywhere in the guide. */
export async function openGuidePage({ page }: DeskWindow, id: string): Promise<void> {
  if ((await page.locator(GUIDE.anyPage).count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForSelector(GUIDE.list);
  }
  await page.locator(GUIDE.line(id)).click();
  await page.waitForSelector(GUIDE.page(id));
}
