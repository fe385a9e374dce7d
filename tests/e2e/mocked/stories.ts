// A story in a window: opened, told, and closed again. One browser serves all of them. When a story fails a picture of the
// window is left in test-results; when a page complained on the console, or asked for anything but itself, the story fails.

import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type DeskWindow, openWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { type WindowOptions, launchBrowser, takePicture } from './window-browser.ts';

let browser: Promise<Browser> | undefined;

export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

export interface StoryOptions extends WindowOptions {
  readonly desk?: MockDesk;
}

export async function story(
  tell: (window: DeskWindow) => Promise<unknown>,
  { desk = new MockDesk(), ...options }: StoryOptions = {},
): Promise<void> {
  const window = await openWindow(await sharedBrowser(), desk, options);
  try {
    await tell(window);
    expect(window.complaints).toEqual({ messages: [], refused: [] });
  } catch (thrown) {
    const path = await takePicture(window.page, expect.getState().currentTestName ?? 'story');
    console.error(`picture of the window: ${path}`);
    throw thrown;
  } finally {
    await window.close();
  }
}

/** Waits for something that becomes true after a message has gone back and forth. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        try {
          await check();
          return 'so';
        } catch (thrown) {
          return thrown instanceof Error ? thrown.message : String(thrown);
        }
      },
      { timeout: 5_000, interval: 25 },
    )
    .toBe('so');
}
