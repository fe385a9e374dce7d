// The whole flow without a pointer, and what a person at 200 % or with less motion sees.

import { describe, expect, it } from 'vitest';
import { showResult } from '../views/result/actions.ts';
import { finishedReading } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

describe('by keyboard alone', () => {
  it('a clerk goes from the number to the verdict, answers, looks up, and takes the next customer', () =>
    story(async ({ page, desk }) => {
      await page.keyboard.type('ZD05000001SM');
      await eventually(() => expect(desk.state.cardNumberHeld).toBe(true));
      const progress = { phase: 'reading-text', bytesReceived: 1000, bytesExpected: 9000 } as const;
      await desk.showSession({ kind: 'reading', progress });
      const finished = await finishedReading('worker');
      await desk.show({ session: { kind: 'finished', finished }, cardNumberHeld: false });
      await page.waitForSelector('[data-outcome]');

      const reached: string[] = [];
      for (let presses = 0; presses < 60 && !reached.includes('次の方へ'); presses++) {
        await page.keyboard.press('Tab');
        const { name, visible } = await focused(page);
        expect(visible, `focus on ${name} can be seen`).toBe(true);
        reached.push(name);
        if (name === 'ちがいなし' || name === '失効していない') await page.keyboard.press('Space');
      }
      expect(reached).toEqual(
        expect.arrayContaining([
          'ちがいなし',
          '番号をコピー',
          '公式ページを開く',
          '失効していない',
          '印刷',
          '次の方へ',
        ]),
      );
      expect(await page.locator('[data-axis][data-state="pass"]').count()).toBe(6);
      await page.keyboard.press('Escape');
      await eventually(() => expect(desk.called('session.clear')).toHaveLength(1));
      await page.keyboard.type('ab');
      expect(await page.locator('[data-cell="1"]').innerText()).toBe('B');
    }));

  it('Esc leaves settings for the desk, and keeps the result behind them', () =>
    story(async (window) => {
      const { page, desk } = window;
      await showResult(window, 'worker');
      await page.getByRole('button', { name: '設定' }).press('Enter');
      await page.waitForSelector('h1:has-text("設定")');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-outcome]');
      expect(desk.called('session.clear')).toEqual([]);
    }));

  it('Ctrl P prints a result and nothing else', () =>
    story(async (window) => {
      const { page } = window;
      await page.evaluate('window.print = () => { window.printed = (window.printed ?? 0) + 1; }');
      await page.keyboard.press('Control+p');
      expect(await page.evaluate('window.printed ?? 0')).toBe(0);
      await showResult(window, 'worker');
      expect(await page.evaluate('window.printed ?? 0')).toBe(0);
      await page.keyboard.press('Control+p');
      expect(await page.evaluate('window.printed')).toBe(1);
      await page.getByRole('button', { name: '印刷' }).press('Enter');
      expect(await page.evaluate('window.printed')).toBe(2);
      expect(window.desk.called('page.savePdf')).toEqual([]);
      await page.getByRole('button', { name: 'PDFに保存' }).press('Enter');
      await page.waitForSelector('[data-live="notice"]:text-is("PDFを保存しました: result.pdf")', {
        state: 'attached',
      });
    }));
});

describe('at 200 %', () => {
  it.each(['ja', 'ja-easy', 'en', 'zh-Hans'] as const)(
    'nothing is cut off or needs to be scrolled sideways in %s',
    (language) =>
      story(
        async (window) => {
          const { page, desk } = window;
          const cut = (): Promise<unknown> => page.evaluate(CUT_OFF);
          expect(await cut()).toEqual([]);
          await showResult(window, 'student');
          expect(await cut()).toEqual([]);
          await showResult(window, 'gen1-worker');
          expect(await cut()).toEqual([]);
          await desk.showSession({ kind: 'waiting' });
          for (const tool of [0, 1, 2]) {
            await page.locator('nav button').nth(tool).click();
            expect(await cut()).toEqual([]);
          }
        },
        { desk: new MockDesk({ language }), width: 1280, height: 720, zoom: 2 },
      ),
  );
});

/** Elements that reach beyond the window sideways, scrolling regions and hidden text apart. */
const CUT_OFF = `(() => {
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    if (width === 0 || element.closest('.for-screen-readers') !== null) return false;
    return right > innerWidth + 1 || left < -1;
  });
  const page = document.documentElement.scrollWidth > innerWidth ? ['page ' + document.documentElement.scrollWidth] : [];
  return [...page, ...wide.map((element) => element.tagName + ' ' + (element.textContent ?? '').slice(0, 40))];
})()`;

async function focused(page: {
  evaluate(expression: string): Promise<unknown>;
}): Promise<{ name: string; visible: boolean }> {
  return (await page.evaluate(`(() => {
    const element = document.activeElement;
    const own = getComputedStyle(element);
    const cells = element.parentElement === null ? own : getComputedStyle(element.parentElement);
    const ring = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const copy = element.cloneNode(true);
    copy.querySelectorAll('kbd').forEach((kbd) => kbd.remove());
    const text = element.getAttribute('aria-label') ?? copy.textContent ?? element.tagName;
    return { name: text.trim(), visible: element === document.body || ring(own) || ring(cells) };
  })()`)) as { name: string; visible: boolean };
}
