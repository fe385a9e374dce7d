// Screens 1 and 2: the number, the card, and their order.

import { describe, expect, it } from 'vitest';
import { pasteNumber, shownCells, typeNumber } from '../views/number/actions.ts';
import { NUMBER } from '../views/number/selectors.ts';
import { eventually, story } from './stories.ts';

describe('the card number', () => {
  it('has the focus when the window opens, and is sent by itself when it is whole', () =>
    story(async ({ page, desk }) => {
      await page.keyboard.type('ab12345678cd');
      await eventually(() => expect(desk.called('number.submit')).toEqual([{ typed: 'AB12345678CD' }]));
      await page.waitForSelector('h1:text-is("番号を受け取りました。カードを置いてください")');
      await page.keyboard.press('Enter');
      expect(desk.called('number.submit')).toHaveLength(1);
    }));

  it.each([
    ['full width and lower case', 'ａｂ１２３４５６７８ｃｄ'],
    ['spaces', 'AB 1234 5678 CD'],
    ['hyphens of several kinds', 'AB-1234ー5678−CD'],
  ])('is taken with %s', (_, pasted) =>
    story(async ({ page, desk }) => {
      await pasteNumber(page, pasted);
      expect(await shownCells(page)).toBe('AB12345678CD');
      await eventually(() => expect(desk.called('number.submit')).toEqual([{ typed: 'AB12345678CD' }]));
    }),
  );

  it('shows the first wrong position while it is being typed, and offers the look-alike for that position only', () =>
    story(async ({ page, desk }) => {
      await typeNumber(page, 'ab12o4');
      await page.waitForSelector('text=5文字目は数字です。');
      expect(await shownCells(page)).toBe('AB12O4______');
      expect(desk.called('number.submit')).toEqual([]);
      await page.getByRole('button', { name: '「0」にする' }).click();
      expect(await shownCells(page)).toBe('AB1204______');
      await page.keyboard.type('5678cd');
      await eventually(() => expect(desk.called('number.submit')).toEqual([{ typed: 'AB12045678CD' }]));
    }));

  it('offers one position after the other, and never changes a second one by itself', () =>
    story(async ({ page }) => {
      await pasteNumber(page, 'AB1O34I678CD');
      await page.getByRole('button', { name: '「0」にする' }).click();
      expect(await shownCells(page)).toBe('AB1034I678CD');
      await page.waitForSelector('text=7文字目は数字です。');
    }));

  it('offers nothing where no look-alike stands', () =>
    story(async ({ page }) => {
      await typeNumber(page, 'abx');
      await page.waitForSelector('text=3文字目は数字です。');
      expect(await page.getByRole('button', { name: /にする/ }).count()).toBe(0);
    }));

  it.each([
    ['nothing', '', '番号を入れてください'],
    ['too few characters', 'AB123', '5文字しかありません'],
    ['too many characters', 'AB12345678CDE', '13文字あります'],
  ])('says on Enter what is wrong with %s', (_, typed, message) =>
    story(async ({ page, desk }) => {
      // One input, so that it is never whole in between.
      if (typed !== '') await pasteNumber(page, typed);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`text=${message}`);
      expect(await page.locator(NUMBER.field).getAttribute('aria-invalid')).toBe('true');
      expect(desk.state.cardNumberHeld).toBe(false);
    }),
  );

  it('takes no Enter of an input method, and waits for one of its own', () =>
    story(async ({ page, desk }) => {
      const session = await page.context().newCDPSession(page);
      await page.locator(NUMBER.field).focus();
      await session.send('Input.imeSetComposition', {
        text: 'ａｂ１２３４５６７８ｃｄ',
        selectionStart: 12,
        selectionEnd: 12,
      });
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: 'Process',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
      expect(desk.called('number.submit')).toEqual([]);
      await session.send('Input.insertText', { text: 'ａｂ１２３４５６７８ｃｄ' });
      expect(await shownCells(page)).toBe('AB12345678CD');
      expect(desk.called('number.submit')).toEqual([]);
      await page.keyboard.press('Enter');
      await eventually(() => expect(desk.called('number.submit')).toEqual([{ typed: 'AB12345678CD' }]));
    }));

  it('keeps the caret where it is when a character in the middle is replaced', () =>
    story(async ({ page }) => {
      await typeNumber(page, 'AB1234');
      await page.locator('[data-cell="3"]').click();
      await page.keyboard.type('9');
      expect(await shownCells(page)).toBe('AB1934______');
      await page.keyboard.type('8');
      expect(await shownCells(page)).toBe('AB19834_____');
    }));

  it('is forgotten with Esc, by the host as well', () =>
    story(async ({ page, desk }) => {
      await typeNumber(page, 'AB12345678CD');
      await page.waitForSelector('text=番号を入れ直す');
      await page.keyboard.press('Escape');
      await eventually(async () => expect(await shownCells(page)).toBe('____________'));
      expect(desk.called('session.clear')).toHaveLength(1);
    }));
});

describe('card and number', () => {
  it('come in either order, and the heading says which is missing', () =>
    story(async ({ page, desk }) => {
      const heading = (): Promise<string> => page.locator(NUMBER.heading).innerText();
      expect(await heading()).toBe('番号を入れて、カードを置いてください');
      await desk.show({ readers: { kind: 'readers', readers: [{ name: 'Reader A', card: 'present' }] } });
      expect(await heading()).toBe('カードがあります。番号を入れてください');
      await desk.show({
        readers: { kind: 'readers', readers: [{ name: 'Reader A', card: 'absent' }] },
        cardNumberHeld: true,
      });
      expect(await heading()).toBe('番号を受け取りました。カードを置いてください');
    }));

  it.each([
    ['starting', 'リーダーを調べています', null],
    ['service-down', 'スマートカードのサービスが止まっています', 'pcscd を開始してください'],
    ['no-reader', 'リーダーがつながっていません', 'リーダーをUSBにつないでください'],
  ] as const)('are told about readers that are %s', (kind, status, advice) =>
    story(async ({ page, desk }) => {
      await desk.show({ readers: { kind } });
      await page.waitForSelector(`header >> text=${status}`);
      if (advice !== null) await page.waitForSelector(`main >> text=${advice}`);
    }),
  );

  it('are told that a card does not answer', () =>
    story(async ({ page, desk }) => {
      await desk.show({ readers: { kind: 'readers', readers: [{ name: 'Reader A', card: 'mute' }] } });
      await page.waitForSelector('main >> text=カードが応答しません');
    }));

  it('offer a choice of readers when cards lie on two, and remember it', () =>
    story(async ({ page, desk }) => {
      const readers = ['Reader A', 'Reader B'].map((name) => ({ name, card: 'present' as const }));
      await desk.show({ readers: { kind: 'readers', readers } });
      await page.getByRole('button', { name: 'Reader B' }).click();
      await eventually(() => expect(desk.settings.reader).toBe('Reader B'));
      await page.waitForSelector('header >> text=Reader B');
    }));

  it('spell out the invisible characters in the name of a reader', () =>
    story(async ({ page, desk }) => {
      await desk.show({ readers: { kind: 'readers', readers: [{ name: 'A\u202Eevil', card: 'absent' }] } });
      await page.waitForSelector('header >> text=A⟨U+202E⟩evil');
    }));
});
