// A specified card in the window: both halves of one card, and what is said when one of them was not read.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { attemptsOfProgram } from '../../../src/host/typed-pins.ts';
import { NO_DELIVERY_KEY } from '../../../src/trust/delivery-key.ts';
import { RIGHT, pinOf } from '../../unit/cards/my-number-card/tapped-card.ts';
import { openPinDialog } from '../views/my-number/actions.ts';
import { MY_NUMBER } from '../views/my-number/selectors.ts';
import { SPECIFIED, type ShownSpecified, showSpecified } from '../views/specified/actions.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const NOT_READ: readonly (readonly [string, ShownSpecified, string])[] = [
  ['no-delivery-key', { deliveryKey: NO_DELIVERY_KEY, cardNumber: null }, '001462222.zip'],
  ['delivery-key-unusable', { deliveryKey: { state: 'unusable' }, cardNumber: null }, 'ファイルの形式'],
  ['kind-unknown', { faults: ['garbage=MF/EF02', 'garbage=MF/EF01'], cardNumber: null }, '示さなかった'],
  ['channel-failed', { profile: 'specified-other-channel' }, 'カードの異常を示すものではありません'],
  ['contents-unreadable', { faults: ['long-tlv=DF1/EF02'] }, '在留カードの形式ではありません'],
];

describe('a specified card with both halves', () => {
  it('shows its residence half as any residence card, and beside it the certificates and the tries', () =>
    story(async (window) => {
      const { page } = window;
      const { report } = await showSpecified(window);
      expect(report.outcome).toBe('authentic');
      expect(await page.locator('[data-specified="read"]').count()).toBe(1);
      expect(await page.locator('main').innerText()).toContain('ZD07000001SM');
      for (const use of ['user-authentication', 'digital-signature'] as const) {
        expect(await page.locator(SPECIFIED.certificate(use)).isVisible()).toBe(true);
      }
      expect(await page.locator(MY_NUMBER.pin('digital-signature')).innerText()).toContain('あと5回');
      expect(await page.locator('[data-mark="simulated"]').isVisible()).toBe(true);
    }));

  it('says that the way it was read is experimental, and lists the checks of both halves', () =>
    story(async (window) => {
      const { page } = window;
      await showSpecified(window);
      await page.locator('[data-details] button').first().click();
      for (const rule of ['sc-channel-confirmed', 'rc-check-code-matches', 'jpki-key-possessed']) {
        expect(await page.locator(`[data-rule="${rule}"]`).count()).toBe(1);
      }
      expect(await page.locator('[data-rule="sc-channel-confirmed"]').innerText()).toContain('実験的');
    }));
});

describe('a residence half that was not read', () => {
  it.each(NOT_READ)('because of %s is said to be so, and the other half is whole', (reason, shown, text) =>
    story(async (window) => {
      const { page } = window;
      const { report } = await showSpecified(window, shown);
      expect(report.specified.residence).toMatchObject({ state: 'not-read', reason });
      expect(await page.locator('[data-outcome]').first().getAttribute('data-outcome')).toBe('undetermined');
      const why = await page.locator(SPECIFIED.why).innerText();
      expect(why).toContain(text);
      expect(why).toContain(reason === 'kind-unknown' ? '特定' : '特定在留カード');
      expect(await page.locator(SPECIFIED.certificate('user-authentication')).innerText()).toContain(
        '有効期間内',
      );
      expect(await page.locator(MY_NUMBER.openPin('user-authentication')).isVisible()).toBe(true);
      expect(await page.locator('canvas').count()).toBe(0);
    }),
  );

  it.each(['en', 'zh-Hans', 'ja-easy'] as const)('is told in %s as well', (language) =>
    story(
      async (window) => {
        await showSpecified(window, { deliveryKey: NO_DELIVERY_KEY, cardNumber: null });
        expect(await window.page.locator(SPECIFIED.why).innerText()).toMatch(/001462222/);
      },
      { desk: new MockDesk({ language }) },
    ),
  );
});

describe('a PIN of a specified card', () => {
  it('is offered with its tries and sent once, for the result that is on screen', () =>
    story(async (window) => {
      const { page, desk } = window;
      const { sequence } = await showSpecified(window);
      await openPinDialog(page, 'user-authentication');
      await page.keyboard.type('1234');
      await page.keyboard.press('Enter');
      await page.waitForSelector(MY_NUMBER.dialog, { state: 'detached' });
      expect(desk.called('pin.attempt')).toEqual([
        {
          sequence,
          use: 'user-authentication',
          triesShown: 3,
          lastTryAccepted: false,
          asCapitals: false,
          octets: [0x31, 0x32, 0x33, 0x34],
        },
      ]);
    }));

  it('shows what it opened, apart from what the residence half says', () =>
    story(async (window) => {
      const { page } = window;
      const attempts = attemptsOfProgram([pinOf('input-support', RIGHT['input-support'])], () => undefined);
      await showSpecified(window, { attempts });
      expect(await page.locator(MY_NUMBER.pin('input-support')).getAttribute('data-offer')).toBe('done');
      expect(await page.locator(`${SPECIFIED.half} ${MY_NUMBER.holder('address')}`).count()).toBe(1);
    }));

  it('that was wrong is said to have been, over both halves', () =>
    story(async (window) => {
      const facts = { pin: 'user-authentication', attemptsLeft: 2 };
      const pinRefused = toFailure(new AppError('CREDENTIAL_PIN_REJECTED', facts));
      await showSpecified(window, { more: { pinRefused } });
      expect(await window.page.locator('main [role="alert"]').innerText()).toContain('あと2回');
    }));

  it('leaves nothing of either half in the page when the card is taken away', () =>
    story(async (window) => {
      const { page, desk } = window;
      const { report } = await showSpecified(window);
      await desk.showSession({ kind: 'blanked', why: 'card-removed' });
      await page.waitForSelector('main h1');
      await eventually(async () => expect(await page.locator(SPECIFIED.half).count()).toBe(0));
      const content = await page.content();
      for (const { id, value } of report.fields) {
        if (['name', 'address', 'cardNumber'].includes(id)) expect(content).not.toContain(value);
      }
    }));
});

describe('a PIN on its way when the card or the program fails', () => {
  it.each(['CARD_REMOVED', 'HOST_CRASHED'] as const)('%s says that a try may be gone', (code) =>
    story(async ({ page, desk }) => {
      const failure = toFailure(new AppError(code, { tryMayBeSpent: true }));
      await desk.showSession({ kind: 'failed', family: 'my-number-card', canTapAgain: true, failure });
      await page.waitForSelector('main >> text=1回分使われたかもしれません');
    }),
  );
});
