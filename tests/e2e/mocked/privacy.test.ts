// What goes away, and when: nothing of a card outlives its customer in the page.

import { describe, expect, it } from 'vitest';
import { typeNumber } from '../views/number/actions.ts';
import { showResult } from '../views/result/actions.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const MORNING = Date.UTC(2026, 10, 20, 0);

describe('a counter nobody stands at', () => {
  it('is warned about, and a key keeps the result; without one it is taken away', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.clock.install();
        await showResult(window, 'worker');
        await page.clock.runFor(45_000);
        await page.waitForSelector('text=キーを押すと続けます');
        await page.keyboard.press('Shift');
        await page.waitForSelector('text=キーを押すと続けます', { state: 'detached' });
        expect(desk.called('session.idle')).toEqual([]);
        await page.clock.runFor(61_000);
        await eventually(() => expect(desk.called('session.idle')).toHaveLength(1));
        await page.waitForSelector('text=操作がなかったので、表示を消しました');
        expect(await page.locator('body').innerText()).not.toMatch(/ZD05|MIHON|1994/);
      },
      { desk: new MockDesk({ blankAfterIdleSeconds: 60 }), fresh: true },
    ));

  it.each([
    ['by itself', undefined],
    ['before the key that woke it counts', 'Shift'],
  ])('has slept for an hour: the result is taken away at once, %s', (_, key) =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.clock.install({ time: MORNING });
        await showResult(window, 'worker');
        await page.clock.runFor(5_000);
        // Timers stand still while a computer sleeps; its clock does not.
        await page.clock.setSystemTime(MORNING + 3_600_000);
        if (key === undefined) await page.clock.runFor(1_000);
        else await page.keyboard.press(key);
        await eventually(() => expect(desk.called('session.idle')).toHaveLength(1));
      },
      { desk: new MockDesk({ blankAfterIdleSeconds: 60 }), fresh: true },
    ),
  );

  it('forgets a number that was typed and left', () =>
    story(
      async ({ page, desk }) => {
        await page.clock.install();
        await typeNumber(page, 'AB1234');
        await page.clock.runFor(61_000);
        await eventually(() => expect(desk.called('session.idle')).toHaveLength(1));
        expect(await page.locator('main input').inputValue()).toBe('');
      },
      { desk: new MockDesk({ blankAfterIdleSeconds: 60 }), fresh: true },
    ));

  it('is not watched while there is nothing to hide, nor when the setting is never', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await page.clock.install();
        await page.clock.runFor(4_000_000);
        await showResult(window, 'worker');
        await page.clock.runFor(4_000_000);
        expect(desk.called('session.idle')).toEqual([]);
      },
      { desk: new MockDesk({ blankAfterIdleSeconds: 0 }), fresh: true },
    ));
});

describe('the next customer', () => {
  it.each([
    ['a key', { kind: 'waiting' }],
    ['the card leaving', { kind: 'blanked', why: 'card-removed' }],
  ] as const)('after %s finds nothing of the one before', (_, session) =>
    story(async (window) => {
      const { page, desk } = window;
      await typeNumber(page, 'ZD05000001SM');
      await showResult(window, 'worker');
      await page.getByRole('button', { name: 'ちがいあり' }).click();
      await page.getByRole('button', { name: '失効している' }).click();
      await desk.showSession(session);
      await page.waitForSelector('main input');
      expect(await page.locator('main input').inputValue()).toBe('');
      expect(await page.locator('canvas').count()).toBe(0);
      expect(await page.content()).not.toMatch(/ZD05000001SM|1994/);
      await showResult(window, 'worker');
      expect(await page.locator('[data-axis="holderMatched"]').getAttribute('data-state')).toBe(
        'not-checked',
      );
    }),
  );
});

describe('the page', () => {
  it('keeps nothing in storage, and asks for nothing but its own files', () =>
    story(async (window) => {
      await showResult(window, 'worker');
      expect(
        await window.page.evaluate('[localStorage.length, sessionStorage.length, document.cookie].join("/")'),
      ).toBe('0/0/');
      expect(window.complaints.refused).toEqual([]);
    }));

  it('has no script, style or handler in its markup', () =>
    story(async (window) => {
      const response = await window.page.request.fetch(window.page.url()).catch(() => undefined);
      expect(response).toBeUndefined();
      const inline = await window.page.evaluate(
        'document.querySelectorAll("script:not([src]), style, [onclick], [onload]").length',
      );
      expect(inline).toBe(0);
    }));
});
