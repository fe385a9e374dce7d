// The residence card on a specified card: the files of generation 2 behind a channel of its own. The channel comes from
// outside, as one function, because what is known of it is a guess (src/secure-messaging/session-key).

import { wipe } from '../../bytes/bytes.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { encodeAscii } from '../../text/jis.ts';
import type { CardCapture } from '../capture.ts';
import type { SpecifiedType } from '../card-kind.ts';
import { type ReadOptions, readFiles, verifyNumber } from '../residence-card/read.ts';

/** @throws AppError of the layers `apdu` and `channel` when the card does not follow, and of the link. */
export type OpenChannel = (plain: ApduChannel) => Promise<ApduChannel>;

export interface SpecifiedReadOptions extends Pick<
  ReadOptions,
  'cardNumber' | 'ladder' | 'onFile' | 'onRead'
> {
  readonly openChannel: OpenChannel;
}

/**
 * @param plain with 在留AP selected; selecting it again would end the session.
 * @throws AppError CREDENTIAL_REJECTED and everything the layers below throw.
 */
export async function readSpecifiedResidence(
  plain: ApduChannel,
  type: SpecifiedType,
  options: SpecifiedReadOptions,
): Promise<CardCapture> {
  const secure = await options.openChannel(plain);
  const number = encodeAscii(options.cardNumber);
  try {
    await verifyNumber(secure, number);
  } finally {
    wipe(number);
  }
  return readFiles({ plain, secure }, type, options);
}
