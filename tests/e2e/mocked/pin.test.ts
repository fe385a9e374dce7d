// The dialogs that ask for a PIN: tries left before, one attempt for one confirmation, and nothing sent otherwise.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import type { PinAnswer, PinTypingProblem } from '../../../src/ipc/my-number-calls.ts';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { myNumberReading, openPinDialog, showMyNumber } from '../views/my-number/actions.ts';
import { MY_NUMBER } from '../views/my-number/selectors.ts';
import type { DeskWindow } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

/** As they are when they arrive: the octets are wiped in the page afterwards, not in what was sent. */
const sent = ({ desk }: DeskWindow): readonly unknown[] => desk.called('pin.attempt');

describe('a PIN', () => {
  it('is offered with the tries left, and never required', () =>
    story(async (window) => {
      await showMyNumber(window, 'mnc-valid');
      const row = window.page.locator(MY_NUMBER.pin('digital-signature'));
      expect(await row.innerText()).toContain('あと5回');
      expect(await window.page.locator(MY_NUMBER.headline).isVisible()).toBe(true);
      expect(sent(window)).toEqual([]);
    }));

  it('is sent once, by Enter, with the tries the person saw', () =>
    story(async (window) => {
      const { page } = window;
      const { sequence } = await showMyNumber(window, 'mnc-valid');
      await openPinDialog(page, 'user-authentication');
      expect(await page.locator(MY_NUMBER.dialog).innerText()).toContain('あと3回');
      await page.keyboard.type('１２３４');
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.dialog, { state: 'detached' });
      expect(sent(window)).toEqual([
        {
          sequence,
          use: 'user-authentication',
          triesShown: 3,
          lastTryAccepted: false,
          asCapitals: false,
          octets: [0x31, 0x32, 0x33, 0x34],
        },
      ]);
      expect(await page.content()).not.toContain('1234');
    }));

  it('is sent once, however often Enter and the button are pressed while the host thinks', () =>
    story(async (window) => {
      const { page, desk } = window;
      await showMyNumber(window, 'mnc-valid');
      let answer: () => void = () => undefined;
      const thinking = new Promise<PinAnswer>((resolve) => {
        answer = () => resolve({ accepted: true });
      });
      desk.override({ 'pin.attempt': () => thinking });
      await openPinDialog(page, 'user-authentication');
      await page.keyboard.type('1234');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator(MY_NUMBER.dialogButtons).last().dblclick();
      expect(sent(window)).toHaveLength(1);
      answer();
      await page.waitForSelector(MY_NUMBER.dialog, { state: 'detached' });
      expect(sent(window)).toHaveLength(1);
    }));

  it('is not shown while it is typed, unless the person wants to see it', () =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, 'mnc-valid');
      await openPinDialog(page, 'user-authentication');
      expect(await page.locator(MY_NUMBER.pinField).getAttribute('type')).toBe('password');
      await page.locator(`${MY_NUMBER.dialog} input[type="checkbox"]`).check();
      expect(await page.locator(MY_NUMBER.pinField).getAttribute('type')).toBe('text');
    }));

  it('is not sent when the dialog is closed, and the focus goes back to where it was', () =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, 'mnc-valid');
      await page.locator(MY_NUMBER.openPin('input-support')).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.pinField);
      await page.keyboard.type('5678');
      await page.keyboard.press('Escape');
      await page.waitForSelector(MY_NUMBER.dialog, { state: 'detached' });
      expect(sent(window)).toEqual([]);
      expect(window.desk.called('session.clear')).toEqual([]);
      await eventually(async () =>
        expect(await page.locator(MY_NUMBER.openPin('input-support')).evaluate(isFocused)).toBe(true),
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.pinField);
      expect(await page.locator(MY_NUMBER.pinField).inputValue()).toBe('');
    }));

  it.each([
    ['too short', { kind: 'length', least: 4, most: 4 }, '文字数が違います'],
    ['of other characters', { kind: 'character', position: 3 }, '3文字目'],
    ['an individual number', { kind: 'individual-number' }, '12桁の数字は受け付けません'],
  ] as const)('that is %s is said to be so, and none was sent to the card', (_, problem, text) =>
    story(async (window) => {
      const { page } = window;
      await refusing(window, problem);
      await openPinDialog(page, 'user-authentication');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await page.locator(MY_NUMBER.dialog).innerText()).toContain(text));
      expect(await page.locator(MY_NUMBER.pinField).inputValue()).toBe(
        problem.kind === 'individual-number' ? '' : '12',
      );
    }),
  );

  it('in small letters is offered in capitals, and sent so only after a yes', () =>
    story(async (window) => {
      const { page } = window;
      await refusing(window, { kind: 'lower-case' });
      await openPinDialog(page, 'digital-signature');
      await page.keyboard.type('sign1234');
      await page.keyboard.press('Enter');
      const yes = page.getByRole('button', { name: '大文字にして1回だけ送る' });
      await yes.click();
      await eventually(() =>
        expect(sent(window)).toMatchObject([{ asCapitals: false }, { asCapitals: true }]),
      );
    }));

  it('that the host refuses is told in the words of PINs', () =>
    story(async (window) => {
      const { page, desk } = window;
      await showMyNumber(window, 'mnc-valid');
      desk.override({
        'pin.attempt': () =>
          Promise.reject(
            new AppError('CREDENTIAL_UNCONFIRMED', { pin: 'user-authentication', reason: 'tries-changed' }),
          ),
      });
      await openPinDialog(page, 'user-authentication');
      await page.keyboard.type('1234');
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.refused);
      expect(await page.locator(MY_NUMBER.dialog).innerText()).toContain('残り回数が変わりました');
    }));
});

describe('the last try', () => {
  it('takes a sentence typed by hand before it can be sent', () =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, 'mnc-one-try');
      await openPinDialog(page, 'user-authentication');
      const send = page.locator(MY_NUMBER.dialogButtons).last();
      await page.locator(MY_NUMBER.pinField).fill('1234');
      await page.locator(MY_NUMBER.pinField).press('Enter');
      expect(await send.isDisabled()).toBe(true);
      await page.locator(MY_NUMBER.sentence).fill('最後の1回');
      expect(await send.isDisabled()).toBe(true);
      expect(sent(window)).toEqual([]);
      await page.locator(MY_NUMBER.sentence).fill('最後の１回を使います');
      await send.click();
      await eventually(() => expect(sent(window)).toMatchObject([{ triesShown: 1, lastTryAccepted: true }]));
    }));
});

describe('a PIN that cannot be used', () => {
  it('because it is blocked is said to be so, and where to go', () =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, 'mnc-signature-locked');
      const row = page.locator(MY_NUMBER.pin('digital-signature'));
      expect(await row.getAttribute('data-offer')).toBe('blocked');
      expect(await row.innerText()).toMatch(/ロックされています[\s\S]*市区町村の窓口/);
      expect(await row.locator('button').count()).toBe(0);
    }));

  it('because its tries are not known is not asked for', () =>
    story(async (window) => {
      const { page } = window;
      const silent = (report: MyNumberReport): MyNumberReport => ({
        ...report,
        tries: { ...report.tries, inputSupport: 'unknown' },
      });
      await showMyNumber(window, 'mnc-valid', { change: silent });
      const row = page.locator(MY_NUMBER.pin('input-support'));
      expect(await row.getAttribute('data-offer')).toBe('unknown');
      expect(await row.locator('button').count()).toBe(0);
    }));

  it('because there is nothing it would open is not asked for', () =>
    story(async (window) => {
      await showMyNumber(window, 'mnc-under-15');
      const row = window.page.locator(MY_NUMBER.pin('digital-signature'));
      expect(await row.getAttribute('data-offer')).toBe('nothing-to-open');
    }));

  it('because it has done its work is said to have', () =>
    story(async (window) => {
      await showMyNumber(window, 'mnc-valid', { withPins: true });
      expect(await window.page.locator('[data-offer="done"]').count()).toBe(3);
    }));
});

describe('after a wrong PIN', () => {
  it('the tries left stand over the result, once, and the card was read again', () =>
    story(
      async (window) => {
        const { page, desk } = window;
        await showMyNumber(window, 'mnc-valid');
        const facts = { pin: 'user-authentication', attemptsLeft: 2 };
        const pinRefused = toFailure(new AppError('CREDENTIAL_PIN_REJECTED', facts));
        const finished = await myNumberReading('mnc-valid', { more: { pinRefused } });
        await desk.showSession({ kind: 'finished', finished });
        await page.waitForSelector('[data-pin-refused="CREDENTIAL_PIN_REJECTED"]');
        expect(await page.locator('main [role="alert"]').innerText()).toContain('2 tries left');
        await desk.showSession({ kind: 'finished', finished: await myNumberReading('mnc-valid') });
        await page.waitForSelector(MY_NUMBER.refused, { state: 'detached' });
      },
      { desk: new MockDesk({ language: 'en' }) },
    ));
});

async function refusing(window: DeskWindow, problem: PinTypingProblem): Promise<void> {
  await showMyNumber(window, 'mnc-valid');
  window.desk.override({ 'pin.attempt': () => Promise.resolve({ accepted: false, problem }) });
}

function isFocused(element: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean {
  return element.ownerDocument.activeElement === element;
}
