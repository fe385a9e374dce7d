// SET SESSION KEY: a fresh key, enciphered for the card, opens the channel of 特定在留カード等. Experimental (profile.ts).
// The key proves nothing to anybody: whoever has the published delivery key can open the same channel.

import { type Bytes, concat, wipe } from '../../bytes/bytes.ts';
import type { Random } from '../../crypto/random.ts';
import { type RsaPublicKey, encryptOaep } from '../../crypto/rsa-oaep.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { isSuccess, statusWordName } from '../../iso7816/status-word.ts';
import { encodeTlv } from '../../tlv/ber-tlv.ts';
import { SessionKeyChannel } from './channel.ts';
import type { SessionKeyProfile } from './profile.ts';

const SET_SESSION_KEY = { cla: 0x80, ins: 0xae, p1: 0, p2: 0 } as const;
const KEY_DELIVERY = { MESSAGE: 0xa0, ENCRYPTION_KEY: 0x80, MAC_KEY: 0x81 } as const;
/** Delivered octets of each key; AES-128 uses the first half. */
const DELIVERED_LENGTH = 32;
const KEY_LENGTH = 16;

export interface SessionKeyTools {
  readonly profile: SessionKeyProfile;
  /** RSA配送鍵. */
  readonly deliveryKey: RsaPublicKey;
  readonly random: Random;
}

/**
 * @param plain with 在留AP selected; selecting it again ends the session.
 * @throws AppError APDU_STATUS when the card does not take the key, and what the channel throws.
 */
export async function openSessionKeyChannel(
  plain: ApduChannel,
  { profile, deliveryKey, random }: SessionKeyTools,
): Promise<SessionKeyChannel> {
  const delivered = random.bytes(DELIVERED_LENGTH);
  const message = keyMessage(profile, delivered, random);
  try {
    const data = await encryptOaep(deliveryKey, profile.oaepHash, message);
    const { sw } = await plain.send({ ...SET_SESSION_KEY, data, le: undefined });
    if (!isSuccess(sw))
      throw new AppError('APDU_STATUS', { step: 'SET SESSION KEY', sw: statusWordName(sw) });
    return new SessionKeyChannel(plain, profile, delivered.slice(0, KEY_LENGTH));
  } finally {
    wipe(delivered);
    wipe(message);
  }
}

function keyMessage(profile: SessionKeyProfile, delivered: Bytes, random: Random): Bytes {
  const encryptionKey = encodeTlv(KEY_DELIVERY.ENCRYPTION_KEY, delivered);
  if (profile.keyMessage === 'encryption-key') return encodeTlv(KEY_DELIVERY.MESSAGE, encryptionKey);
  const macKey = encodeTlv(KEY_DELIVERY.MAC_KEY, random.bytes(DELIVERED_LENGTH));
  return encodeTlv(KEY_DELIVERY.MESSAGE, concat(encryptionKey, macKey));
}
