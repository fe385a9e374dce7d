import { describe, expect, it } from 'vitest';
import { signNonce } from '../../../../src/cards/my-number-card/challenge.ts';
import { appError } from '../../../support/app-errors.ts';
import { holderSignature } from '../../../generators/jpki/holder-keys.ts';
import { confirmed, pinOf, pinsSent, tappedCard } from './tapped-card.ts';

function counting() {
  const drawn: number[] = [];
  return {
    drawn,
    bytes: (length: number) => {
      drawn.push(length);
      return new Uint8Array(length).fill(drawn.length);
    },
  };
}

const use = 'user-authentication';

describe('the proof that the card holds its key', () => {
  it('is a signature over a nonce drawn for it, as the runtime makes it from the same key', async () => {
    const { channel, exchanges } = await tappedCard();
    const random = counting();
    const { nonce, signature } = await signNonce(channel, random, pinOf(use), confirmed(use));
    expect(random.drawn).toEqual([32]);
    expect(nonce).toEqual(new Uint8Array(32).fill(1));
    expect(signature).toEqual(holderSignature('holder-a-authentication', nonce));
    expect(exchanges).toHaveLength(6);
  });

  it('draws no nonce when the PIN is wrong', async () => {
    const { channel } = await tappedCard();
    const random = counting();
    await expect(signNonce(channel, random, pinOf(use, '0000'), confirmed(use))).rejects.toThrow(
      appError('CREDENTIAL_PIN_REJECTED'),
    );
    expect(random.drawn).toEqual([]);
  });

  it.each([5, 6])(
    'that the card refuses at command %i is a named failure, with one PIN sent',
    async (apdu) => {
      const { channel, exchanges } = await tappedCard('mnc-valid', [`status@${apdu}=6985`]);
      await expect(signNonce(channel, counting(), pinOf(use), confirmed(use))).rejects.toThrow(
        appError('APDU_STATUS'),
      );
      expect(pinsSent(exchanges)).toBe(1);
    },
  );
});
