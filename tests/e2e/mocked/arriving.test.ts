// What a card says while it is still being read: it is there early, it is said to be unverified, and nothing of it stays.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { finishedReading } from './desk-window.ts';
import { ARRIVING, arrivedPart, readingWith } from '../views/reading/actions.ts';
import { eventually, story } from './stories.ts';

const PERIOD_END = `${ARRIVING} [data-field="periodOfStayExpiryDate"]`;

describe('a card that is being read', () => {
  it('shows its text first, and its images as they come', () =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith(await arrivedPart('worker', 2)));
      await page.waitForSelector(PERIOD_END);
      expect(await page.locator(`${ARRIVING} figure`).count()).toBe(0);
      await desk.showSession(readingWith(await arrivedPart('worker', 3)));
      await page.waitForSelector(`${ARRIVING} [data-kind="faceImage"] canvas`);
      await page.waitForSelector(`${ARRIVING} [data-kind="nameImage"] canvas`);
      expect(await page.locator(`${ARRIVING} canvas`).count()).toBe(2);
      await page.waitForSelector('[role="progressbar"]');
    }));

  it('is said to be unverified over all of it, and no day is counted to anything', () =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith(await arrivedPart('worker')));
      await page.waitForSelector(PERIOD_END);
      const said = await page.locator(ARRIVING).innerText();
      expect(said).toContain('まだ確認していません');
      expect(said).not.toMatch(/あと\d|残り\d|確認しました|過ぎ/);
      expect(await page.locator(`${ARRIVING} button`).count()).toBe(0);
      expect(await page.locator('[data-outcome]').count()).toBe(0);
    }));

  it('is on no paper', () =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith(await arrivedPart('worker')));
      await page.waitForSelector(PERIOD_END);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(ARRIVING).isVisible()).toBe(false);
    }));

  it.each([
    ['simulated', { simulated: true, trustProfile: 'simulator' }],
    ['test', { simulated: false, trustProfile: 'test' }],
  ] as const)('bears the mark %s from its first file on', (mark, facts) =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith({ ...(await arrivedPart('worker', 2)), ...facts }));
      await page.waitForSelector(`[data-mark="${mark}"]`);
    }),
  );

  it('leaves nothing when it is pulled', () =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith(await arrivedPart('worker')));
      await page.waitForSelector(PERIOD_END);
      const shown = await page.locator(`${PERIOD_END} dd`).innerText();
      const failure = toFailure(new AppError('CARD_REMOVED', { phase: 'reading-rest' }));
      await desk.showSession({ kind: 'failed', failure, canTapAgain: true });
      await page.waitForSelector(ARRIVING, { state: 'detached' });
      expect(await page.locator('body').innerText()).not.toContain(shown);
    }));

  it('gives way to its result', () =>
    story(async ({ page, desk }) => {
      await desk.showSession(readingWith(await arrivedPart('worker')));
      await page.waitForSelector(PERIOD_END);
      await desk.showSession({ kind: 'finished', finished: await finishedReading('worker') });
      await eventually(async () => expect(await page.locator(ARRIVING).count()).toBe(0));
      await page.waitForSelector('[data-photo="shown"] canvas');
    }));

  it('has its images decoded once for both, and their pixels go with the result', () =>
    story(async ({ page, desk }) => {
      await page.evaluate(COUNT_DECODED);
      const decoded = () => page.evaluate<number>('window.decoded');
      const arrived = await arrivedPart('worker');
      const show = async (): Promise<void> => {
        await desk.showSession(readingWith(arrived));
        await page.waitForSelector(`${ARRIVING} [data-kind="addressImage"] canvas`);
        await desk.showSession({ kind: 'finished', finished: await finishedReading('worker') });
        await page.waitForSelector('[data-photo="shown"] canvas');
        await page.waitForSelector('[data-field="addressImage"] canvas');
      };
      await show();
      expect(await decoded()).toBe(3);
      await desk.showSession({ kind: 'waiting' });
      await page.waitForSelector('main input');
      await show();
      expect(await decoded()).toBe(6);
    }));

  it('cannot be selected, and says what it is wherever the page is scrolled to', () =>
    story(async ({ page, desk }) => {
      await page.setViewportSize({ width: 1000, height: 480 });
      await desk.showSession(readingWith(await arrivedPart('worker')));
      await page.waitForSelector(`${ARRIVING} [data-kind="addressImage"] canvas`);
      await page.evaluate("getSelection().selectAllChildren(document.querySelector('[data-arriving]'))");
      expect(await page.evaluate('getSelection().toString().trim()')).toBe('');
      await page.locator(`${ARRIVING} [data-field]`).last().scrollIntoViewIfNeeded();
      const note = page.locator(`${ARRIVING} [data-tone="warn"]`);
      const mark = await page.locator('[data-mark]').boundingBox();
      expect(mark?.y).toBe(0);
      expect((await note.boundingBox())?.y).toBeGreaterThanOrEqual((mark?.height ?? 0) - 1);
      await page.setViewportSize(WINDOW_SIZE);
    }));
});

const WINDOW_SIZE = { width: 1280, height: 860 };

/** What is handed to the worker that decodes images is counted, and handed to it. */
const COUNT_DECODED = `
  window.decoded = 0;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...handed) {
    window.decoded++;
    return post.apply(this, handed);
  };
`;
