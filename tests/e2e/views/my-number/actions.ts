// What a person sees and does on the screen of a My Number card.

import type { Page } from 'playwright-core';
import type { MyNumberCardReading } from '../../../../src/ipc/app-state.ts';
import type { PinUse } from '../../../../src/ipc/my-number-calls.ts';
import type { MyNumberReport } from '../../../../src/report/my-number-report.ts';
import { judge, opened, placed, sitting } from '../../../integration/my-number-reading.ts';
import type { DeskWindow } from '../../mocked/desk-window.ts';
import { MY_NUMBER } from './selectors.ts';

let sequence = 100;

export interface ShownCard {
  /** With every PIN of its holder that has tries. */
  readonly withPins?: boolean;
  readonly change?: (report: MyNumberReport) => MyNumberReport;
  readonly more?: Partial<MyNumberCardReading>;
}

/** A reading of a simulated card, in the form in which the host sends it. */
export async function myNumberReading(
  profile: string,
  { withPins = false, change = (report) => report, more = {} }: ShownCard = {},
): Promise<MyNumberCardReading> {
  const place = await placed(profile);
  const report = change(await judge(await (withPins ? opened(place) : sitting(place))));
  sequence++;
  return { sequence, report, images: [], cardPresent: true, ...more };
}

export async function showMyNumber(
  { desk, page }: DeskWindow,
  profile: string,
  shown: ShownCard = {},
): Promise<MyNumberCardReading> {
  const finished = await myNumberReading(profile, shown);
  await desk.show({ session: { kind: 'finished', finished }, cardNumberHeld: false });
  await page.waitForSelector(MY_NUMBER.view);
  return finished;
}

export async function openPinDialog(page: Page, use: PinUse): Promise<void> {
  await page.locator(MY_NUMBER.openPin(use)).click();
  await page.waitForSelector(MY_NUMBER.pinField);
}
