// 券面事項入力補助AP: the tries of its PIN without it, the four attributes with it.

import type { Bytes } from '../../../bytes/bytes.ts';
import { AppError } from '../../../errors/app-error.ts';
import type { ApduChannel } from '../../../iso7816/apdu-channel.ts';
import { selectApplication } from '../applications.ts';
import { ObjectReader } from '../object-reader.ts';
import { type AttemptConfirmation, verifyOnce } from '../pin-attempt.ts';
import { readTries } from '../pin-file.ts';
import type { Pin, PinTries } from '../pin.ts';
import { attributesLength } from './attributes-object.ts';
import { BASIC_ATTRIBUTES } from './file-map.ts';

/** Leaves the application selected. `unknown` also when the card has none. */
export async function readInputSupportTries(channel: ApduChannel): Promise<PinTries> {
  const isThere = await selectApplication(channel, 'input-support');
  return isThere ? readTries(channel, 'input-support') : 'unknown';
}

/**
 * The file of 基本4情報, one attempt with its PIN.
 * @param pin of the use `input-support`.
 * @throws AppError of verifyOnce, APDU_STATUS.
 */
export async function readBasicAttributes(
  channel: ApduChannel,
  pin: Pin,
  confirmation: AttemptConfirmation,
): Promise<Bytes> {
  await verifyOnce(channel, pin, confirmation);
  const content = await new ObjectReader(channel).read(BASIC_ATTRIBUTES, attributesLength);
  if (content.state === 'read') return content.octets;
  throw new AppError('APDU_STATUS', { file: BASIC_ATTRIBUTES.name, state: content.state });
}
