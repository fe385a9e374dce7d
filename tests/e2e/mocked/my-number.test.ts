// Screen 5: the certificates in every state, and what has been opened by a PIN.

import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import type { ComparedCard } from '../../../src/ipc/app-state.ts';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { showMyNumber } from '../views/my-number/actions.ts';
import { MY_NUMBER } from '../views/my-number/selectors.ts';
import { showResult } from '../views/result/actions.ts';
import { type DeskWindow, finishedReading } from './desk-window.ts';
import { MockDesk } from './mock-desk.ts';
import { eventually, story } from './stories.ts';

const AUTHENTICATION = MY_NUMBER.certificate('user-authentication');
const SIGNATURE = MY_NUMBER.certificate('digital-signature');

describe('the two certificates', () => {
  it.each([
    { profile: 'mnc-valid', own: ['good', '有効期間内'], other: ['open', '発行されています'] },
    { profile: 'mnc-expiring', own: ['attention', 'まもなく期限'], other: ['open', '発行されています'] },
    { profile: 'mnc-expired', own: ['bad', '期限切れ'], other: ['open', '発行されています'] },
    { profile: 'mnc-under-15', own: ['good', '有効期間内'], other: ['bad', 'カードにありません'] },
    { profile: 'mnc-no-signature', own: ['good', '有効期間内'], other: ['bad', 'カードにありません'] },
    { profile: 'mnc-wrong-ca', own: ['open', '有効期間内'], other: ['open', '発行されています'] },
  ] as const)('of $profile say their state by shape and word', ({ profile, own, other }) =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, profile);
      expect(await page.locator(AUTHENTICATION).getAttribute('data-sign')).toBe(own[0]);
      expect(await page.locator(AUTHENTICATION).innerText()).toContain(own[1]);
      expect(await page.locator(SIGNATURE).getAttribute('data-sign')).toBe(other[0]);
      expect(await page.locator(SIGNATURE).innerText()).toContain(other[1]);
    }),
  );

  it('say until which day in Japan, how many days are left, and what they are for', () =>
    story(async (window) => {
      await showMyNumber(window, 'mnc-valid', { withPins: true });
      for (const certificate of [AUTHENTICATION, SIGNATURE]) {
        const text = await window.page.locator(certificate).innerText();
        expect(text).toContain('2031年3月8日');
        expect(text).toContain('あと1569日');
        expect(text).toMatch(/ログイン|電子署名/);
      }
    }));

  it('never pass for confirmed by the real CA when the simulator issued them', () =>
    story(async (window) => {
      const { page } = window;
      await showMyNumber(window, 'mnc-valid', { withPins: true });
      expect(await page.locator(MY_NUMBER.headline).innerText()).toContain('シミュレーター');
      expect(await page.locator('[data-mark="simulated"]').isVisible()).toBe(true);
      expect(await page.locator('[data-outcome]').getAttribute('data-trust')).toBe('simulator');
    }));

  it('are said to be not checked for revocation, with the official way', () =>
    story(async (window) => {
      const { page, desk } = window;
      await showMyNumber(window, 'mnc-valid');
      expect(await page.locator(MY_NUMBER.point('revocation')).getAttribute('data-state')).toBe(
        'not-checked',
      );
      expect(await page.locator('aside').innerText()).toContain('有効性確認');
      await page.getByRole('button', { name: '公的個人認証サービスのページを開く' }).click();
      await eventually(() => expect(desk.called('link.open')).toEqual([{ link: 'jpki-portal' }]));
    }));

  it('say nothing of a holder while no PIN was given', () =>
    story(async (window) => {
      await showMyNumber(window, 'mnc-valid');
      expect(await window.page.locator('[data-holder]').count()).toBe(0);
    }));
});

describe('what a PIN has opened', () => {
  it('stands apart by where it came from, and a text of the card cannot turn the line around', () =>
    story(async (window) => {
      const { page } = window;
      const turned = (report: MyNumberReport): MyNumberReport => ({
        ...report,
        fields: report.fields.map((field) =>
          field.id === 'name' ? { ...field, value: 'AB\u202eCD', raw: 'AB\u202eCD' } : field,
        ),
      });
      await showMyNumber(window, 'mnc-foreign-resident', { withPins: true, change: turned });
      const names = page.locator(MY_NUMBER.holder('name'));
      expect(await names.count()).toBe(2);
      expect(await names.first().getAttribute('data-signed')).toBe('true');
      expect(await names.last().getAttribute('data-signed')).toBe('false');
      expect(await names.first().innerText()).toContain('AB⟨U+202E⟩CD');
    }));

  it.each([
    [{ kind: 'waiting' }],
    [{ kind: 'blanked', why: 'card-removed' }],
    [{ kind: 'blanked', why: 'idle' }],
  ] as const)('is nowhere in the page after %j', (session) =>
    story(async (window) => {
      const { page, desk } = window;
      const { report } = await showMyNumber(window, 'mnc-foreign-resident', { withPins: true });
      await desk.showSession(session);
      await page.waitForSelector('main h1');
      const content = await page.content();
      for (const { value } of report.fields) expect(content).not.toContain(value);
      expect(await page.locator(MY_NUMBER.view).count()).toBe(0);
    }),
  );
});

describe('a My Number card on its way', () => {
  it('shows the steps of its own reading, and that of a PIN only when one is used', () =>
    story(async ({ page, desk }) => {
      const progress = { phase: 'reading-certificates', bytesReceived: 900, bytesExpected: 0 } as const;
      await desk.showSession({ kind: 'reading', family: 'my-number-card', progress });
      await page.waitForSelector('text=電子証明書と暗証番号の残り回数を読んでいます');
      expect(await page.locator('main ol li').count()).toBe(3);
      await desk.showSession({
        kind: 'reading',
        family: 'my-number-card',
        withPin: true,
        progress: { ...progress, phase: 'using-pin' },
      });
      await eventually(async () => expect(await page.locator('main ol li').count()).toBe(4));
      expect(await page.locator('[data-live="polite"]').innerText()).toContain('暗証番号を使って');
    }));

  it('pulled too early is waited for without asking a number', () =>
    story(async ({ page, desk }) => {
      const failure = toFailure(new AppError('CARD_REMOVED'));
      await desk.showSession({ kind: 'failed', family: 'my-number-card', canTapAgain: true, failure });
      await page.waitForSelector('text=カードを置き直すと、自動で読み取ります');
      expect(await page.locator('main input').count()).toBe(0);
    }));

  it('that was read and still lies there is said to be so', () =>
    story(async ({ page, desk }) => {
      await desk.showSession({ kind: 'waiting', readBefore: true });
      await page.waitForSelector('h1:has-text("このカードは読み取りました")');
    }));
});

describe('a card that is none of those read here', () => {
  it('is named beside the number, which goes on being typed', () =>
    story(async ({ page, desk }) => {
      await page.keyboard.type('AB12');
      const facts = { wanted: 'any-card', looksLike: 'driving-licence' };
      const unread = toFailure(new AppError('CARD_UNSUPPORTED', facts));
      await desk.showSession({ kind: 'waiting', unread });
      await page.waitForSelector('[data-unread="CARD_UNSUPPORTED"]');
      expect(await page.locator('[data-unread]').innerText()).toContain('運転免許証');
      await page.keyboard.type('34');
      expect(await page.locator('main input').inputValue()).toBe('AB1234');
    }));
});

describe('two cards side by side', () => {
  it('of one person have the same date of birth; names and addresses are for the eye', () =>
    story(async (window) => {
      const { page } = window;
      const beside = await keptResidenceCard('worker', '1994-04-15');
      await showMyNumber(window, 'mnc-foreign-resident', { withPins: true, more: { beside } });
      expect(await compared(window)).toEqual({ name: 'eye', birthDate: 'same', address: 'eye' });
      const images = page.locator(`${MY_NUMBER.crossCheck} canvas`);
      await eventually(async () => expect(await images.count()).toBe(2));
    }));

  it('of two people differ in the date of birth', () =>
    story(async (window) => {
      const beside = await keptResidenceCard('worker', '1990-01-31');
      await showMyNumber(window, 'mnc-foreign-resident', { withPins: true, more: { beside } });
      expect(await compared(window)).toMatchObject({ birthDate: 'differs' });
      expect(await window.page.locator(MY_NUMBER.compared('birthDate')).innerText()).toContain('違います');
    }));

  it('say which PIN is missing while the My Number card has only been read without one', () =>
    story(async (window) => {
      const beside = await keptResidenceCard('worker', '1994-04-15');
      await showMyNumber(window, 'mnc-foreign-resident', { more: { beside } });
      expect(await compared(window)).toEqual({
        name: 'not-read',
        birthDate: 'not-read',
        address: 'not-read',
      });
      expect(await window.page.locator(MY_NUMBER.crossCheck).innerText()).toContain('券面事項入力補助用');
    }));

  it('begin with either card, and the window says what is kept and how to stop', () =>
    story(async (window) => {
      const { page, desk } = window;
      await showResult(window, 'worker');
      await page.getByRole('button', { name: 'マイナンバーカードと比べる' }).click();
      await eventually(() => expect(desk.called('comparison.keep')).toHaveLength(1));
      await page.waitForSelector('[data-comparing]');
      await page.getByRole('button', { name: '比べるのをやめる' }).click();
      await eventually(() => expect(desk.called('session.clear')).toHaveLength(1));
      await showMyNumber(window, 'mnc-foreign-resident', { withPins: true });
      await page.getByRole('button', { name: '在留カードと比べる' }).click();
      await eventually(() => expect(desk.called('comparison.keep')).toHaveLength(2));
    }));

  it('carry the mark of the one that is not real', () =>
    story(async (window) => {
      const beside = await keptResidenceCard('worker', '1994-04-15');
      const official = (report: MyNumberReport): MyNumberReport => ({
        ...report,
        simulated: false,
        trustProfile: 'official',
      });
      await showMyNumber(window, 'mnc-foreign-resident', { change: official, more: { beside } });
      expect(await window.page.locator('[data-mark="simulated"]').isVisible()).toBe(true);
    }));
});

describe('on paper', () => {
  it('stand the certificates, the tries and the mark, and nothing to press', () =>
    story(
      async (window) => {
        const { page } = window;
        await showMyNumber(window, 'mnc-valid');
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator(AUTHENTICATION).isVisible()).toBe(true);
        expect(await page.locator('[data-mark]').isVisible()).toBe(true);
        expect(await page.locator('main button:visible').count()).toBe(0);
      },
      { desk: new MockDesk({ language: 'en' }) },
    ));
});

async function keptResidenceCard(profile: string, birthDate: string): Promise<ComparedCard> {
  const { report, images } = await finishedReading(profile);
  const shown = report.images.filter(({ id }) => id === 'nameImage' || id === 'addressImage');
  return {
    family: 'residence-card',
    kind: report.card.kind,
    simulated: true,
    trustProfile: 'simulator',
    fields: [{ id: 'birthDate', state: 'read', value: birthDate, raw: birthDate, signed: true, source: 'x' }],
    images: shown,
    octets: images.filter(({ id }) => shown.some((image) => image.id === id)),
  };
}

async function compared({ page }: DeskWindow): Promise<Readonly<Record<string, string>>> {
  await page.waitForSelector(MY_NUMBER.crossCheck);
  return page.evaluate<Record<string, string>>(
    "Object.fromEntries([...document.querySelectorAll('[data-item]')].map((row) => [row.dataset.item, row.querySelector('[data-comparison]').dataset.comparison]))",
  );
}
