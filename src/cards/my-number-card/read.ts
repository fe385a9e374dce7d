// A My Number card without any PIN, from the first command to a capture.

import type { Bytes } from '../../bytes/bytes.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import type { MyNumberCapture } from './capture.ts';
import { readCardExpiry } from './card-expiry.ts';
import { detectToken } from './detect.ts';
import { readInputSupportTries } from './input-support/read.ts';
import { readJpki } from './jpki/read.ts';
import { ObjectReader } from './object-reader.ts';

/**
 * Spends no try, sends no PIN.
 * @param knownCas see readJpki
 * @throws AppError CARD_UNSUPPORTED with what the card looks like, CARD_SPEC_VERSION_UNKNOWN for a token of a new kind,
 *   APDU_STATUS, APDU_TOO_LONG, APDU_SHORT_RESPONSE, and link errors.
 */
export async function readMyNumberCard(
  channel: ApduChannel,
  knownCas: readonly Bytes[] = [],
): Promise<MyNumberCapture> {
  const reader = new ObjectReader(channel);
  const cardExpiry = await readCardExpiry(channel);
  const token = await detectToken(channel, reader);
  if (token.kind === 'unknown-token')
    throw new AppError('CARD_SPEC_VERSION_UNKNOWN', { application: 'jpki' });
  if (token.kind !== 'my-number-card') {
    throw new AppError('CARD_UNSUPPORTED', { looksLike: token.kind === 'none' ? 'unknown' : token.kind });
  }
  const jpki = await readJpki(channel, reader, token.tokenInfo, knownCas);
  const inputSupportTries = await readInputSupportTries(channel);
  return { ...(cardExpiry && { cardExpiry }), jpki, inputSupportTries };
}
