import { describe, expect, it } from 'vitest';
import { AttemptConfirmation, verifyOnce } from '../../../../src/cards/my-number-card/pin-attempt.ts';
import type { PinUse } from '../../../../src/cards/my-number-card/pin.ts';
import { PIN_PATHS } from '../../../../src/simulator/my-number-card/file-layout.ts';
import { appError } from '../../../support/app-errors.ts';
import { channelTo, confirmed, pinOf, pinsSent, tappedCard } from './tapped-card.ts';

const WRONG: Readonly<Record<PinUse, string>> = {
  'user-authentication': '9999',
  'digital-signature': 'WRONG999',
  'input-support': '9999',
};

const PATHS = {
  'user-authentication': PIN_PATHS.userAuthentication,
  'digital-signature': PIN_PATHS.digitalSignature,
  'input-support': PIN_PATHS.inputSupport,
} as const;

const USES = ['user-authentication', 'digital-signature', 'input-support'] as const;

describe.each(USES)('an attempt with the PIN of %s', (use) => {
  it('opens the card with the right PIN, in one VERIFY', async () => {
    const { card, channel, exchanges } = await tappedCard();
    await verifyOnce(channel, pinOf(use), confirmed(use));
    expect(pinsSent(exchanges)).toBe(1);
    expect(card.triesLeft(PATHS[use])).toBe(use === 'digital-signature' ? 5 : 3);
  });

  it('spends one try with a wrong PIN, says how many are left and sends nothing more', async () => {
    const { card, channel, exchanges } = await tappedCard();
    const full = card.triesLeft(PATHS[use]) ?? 0;
    await expect(verifyOnce(channel, pinOf(use, WRONG[use]), confirmed(use))).rejects.toThrow(
      appError('CREDENTIAL_PIN_REJECTED', { pin: use, attemptsLeft: full - 1 }),
    );
    expect(pinsSent(exchanges)).toBe(1);
    expect(card.triesLeft(PATHS[use])).toBe(full - 1);
  });

  it('is refused at the last try until that is confirmed in so many words', async () => {
    const { card, channel, exchanges } = await tappedCard('mnc-one-try');
    await expect(verifyOnce(channel, pinOf(use), confirmed(use, 1))).rejects.toThrow(
      appError('CREDENTIAL_UNCONFIRMED', { pin: use, reason: 'last-try', attemptsLeft: 1 }),
    );
    expect(pinsSent(exchanges)).toBe(0);
    await verifyOnce(channel, pinOf(use), new AttemptConfirmation(use, 1, true));
    expect(card.triesLeft(PATHS[use])).toBe(use === 'digital-signature' ? 5 : 3);
  });

  it('blocks the PIN when the last try goes wrong, and says that this attempt did it', async () => {
    const { channel } = await tappedCard('mnc-one-try');
    await expect(
      verifyOnce(channel, pinOf(use, WRONG[use]), new AttemptConfirmation(use, 1, true)),
    ).rejects.toThrow(appError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent: true }));
  });

  it('is never made when the card does not tell its tries', async () => {
    const { channel, exchanges } = await tappedCard('mnc-valid', ['tries-hidden']);
    await expect(verifyOnce(channel, pinOf(use), confirmed(use))).rejects.toThrow(
      appError('CREDENTIAL_TRIES_UNKNOWN', { pin: use }),
    );
    expect(pinsSent(exchanges)).toBe(0);
  });
});

describe('a blocked PIN', () => {
  it.each([[[]], [['blocked-6983']]])('is named and sent nothing, with habits %j', async (faults) => {
    const { channel, exchanges } = await tappedCard('mnc-signature-locked', faults);
    const use = 'digital-signature';
    await expect(verifyOnce(channel, pinOf(use), confirmed(use))).rejects.toThrow(
      appError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent: false }),
    );
    expect(pinsSent(exchanges)).toBe(0);
  });

  it('that blocks between the question and the attempt is told apart from a wrong one', async () => {
    // The answer to the fourth command, VERIFY, is what a blocked PIN says.
    for (const sw of ['6983', '6984']) {
      const { channel } = await tappedCard('mnc-valid', [`status@4=${sw}`]);
      const use = 'user-authentication';
      await expect(verifyOnce(channel, pinOf(use), confirmed(use))).rejects.toThrow(
        appError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent: true }),
      );
    }
  });
});

describe('a confirmation', () => {
  it('serves one attempt', async () => {
    const { channel, exchanges } = await tappedCard();
    const once = confirmed('user-authentication');
    await verifyOnce(channel, pinOf('user-authentication'), once);
    await expect(verifyOnce(channel, pinOf('user-authentication'), once)).rejects.toThrow(
      appError('CREDENTIAL_UNCONFIRMED', { pin: 'user-authentication', reason: 'confirmation-used' }),
    );
    expect(pinsSent(exchanges)).toBe(1);
  });

  it('is used up by an attempt that failed before anything was sent', async () => {
    const { card, channel } = await tappedCard('mnc-valid', ['pull@2']);
    const once = confirmed('user-authentication');
    const attempt = verifyOnce(channel, pinOf('user-authentication'), once);
    await expect(attempt).rejects.toThrow(appError('CARD_REMOVED'));
    card.powerOn();
    const again = channelTo(card);
    await expect(verifyOnce(again.channel, pinOf('user-authentication'), once)).rejects.toThrow(
      appError('CREDENTIAL_UNCONFIRMED'),
    );
    expect(pinsSent(again.exchanges)).toBe(0);
  });

  it('does not stand when the card has another count than the one that was shown', async () => {
    const { channel, exchanges } = await tappedCard('mnc-one-try');
    await expect(
      verifyOnce(channel, pinOf('user-authentication'), confirmed('user-authentication', 3)),
    ).rejects.toThrow(
      appError('CREDENTIAL_UNCONFIRMED', {
        pin: 'user-authentication',
        reason: 'tries-changed',
        attemptsLeft: 1,
      }),
    );
    expect(pinsSent(exchanges)).toBe(0);
  });

  it('for one PIN does not serve another', async () => {
    const { channel, exchanges } = await tappedCard();
    await expect(
      verifyOnce(channel, pinOf('input-support'), confirmed('user-authentication')),
    ).rejects.toThrow(appError('INVARIANT'));
    expect(exchanges).toHaveLength(0);
  });
});

describe('a card that is pulled', () => {
  it('while the PIN is on its way leaves open whether a try is gone, and says so', async () => {
    const { channel, exchanges } = await tappedCard('mnc-valid', ['pull@4']);
    const attempt = verifyOnce(channel, pinOf('user-authentication'), confirmed('user-authentication'));
    await expect(attempt).rejects.toThrow(
      appError('CARD_REMOVED', { apdu: 4, pin: 'user-authentication', tryMayBeSpent: true }),
    );
    expect(pinsSent(exchanges)).toBe(0);
  });

  it('before that has lost none, and nothing is said of one', async () => {
    const { channel } = await tappedCard('mnc-valid', ['pull@3']);
    const attempt = verifyOnce(channel, pinOf('user-authentication'), confirmed('user-authentication'));
    await expect(attempt).rejects.toThrow(appError('CARD_REMOVED', { apdu: 3 }));
  });
});

describe('an answer that is none of the known ones', () => {
  it.each(['6700', '6282', '6F00'])(
    '%s ends the attempt with a named failure and no second try',
    async (sw) => {
      const { channel, exchanges } = await tappedCard('mnc-valid', [`status@4=${sw}`]);
      await expect(
        verifyOnce(channel, pinOf('user-authentication'), confirmed('user-authentication')),
      ).rejects.toThrow(
        appError('APDU_STATUS', { step: 'VERIFY', pin: 'user-authentication', sw, tryMayBeSpent: true }),
      );
      expect(pinsSent(exchanges)).toBe(1);
    },
  );
});
