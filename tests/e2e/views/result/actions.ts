// What a person sees of a result.

import type { Page } from 'playwright-core';
import type { Report } from '../../../../src/report/report.ts';
import type { SimulatedReadingOptions } from '../../../integration/simulated-reading.ts';
import { type DeskWindow, finishedReading } from '../../mocked/desk-window.ts';
import { RESULT } from './selectors.ts';

export interface ShownResult {
  readonly change?: (report: Report) => Report;
  readonly reading?: SimulatedReadingOptions;
}

export async function showResult(
  { desk, page }: DeskWindow,
  profile: string,
  { change, reading }: ShownResult = {},
): Promise<void> {
  const finished = await finishedReading(profile, change, reading);
  await desk.show({ session: { kind: 'finished', finished }, cardNumberHeld: false });
  await page.waitForSelector(RESULT.band);
}

export function axisStates(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate<Record<string, string>>(
    "Object.fromEntries([...document.querySelectorAll('[data-axis]')].map(({ dataset }) => [dataset.axis, dataset.state]))",
  );
}

/** How many pixels of an image are drawn in other than white: none means that nothing is there. */
export function inkOf(page: Page, id: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const canvas = document.querySelector('${RESULT.image(id)}');
    if (canvas === null) return -1;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 128) ink++;
    return ink;
  })()`);
}
