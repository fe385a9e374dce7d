// Whether the card holds the key of its 利用者証明用電子証明書, by letting it sign a fresh nonce. A certificate alone
// proves nothing about the chip: anyone can copy one.

import { type Bytes, concat } from '../../bytes/bytes.ts';
import { fromHex } from '../../bytes/hex.ts';
import { sha256 } from '../../crypto/digest.ts';
import type { Random } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { SW, statusWordName } from '../../iso7816/status-word.ts';
import { computeDigitalSignature, selectEf } from './commands.ts';
import type { PossessionAnswer } from './jpki/capture.ts';
import { USER_AUTHENTICATION_KEY } from './jpki/file-map.ts';
import { type AttemptConfirmation, verifyOnce } from './pin-attempt.ts';
import type { Pin } from './pin.ts';

const NONCE_LENGTH = 32;

/** DigestInfo ::= SEQUENCE { SHA-256 with NULL parameters, OCTET STRING of 32 octets } up to the digest (RFC 8017 §9.2). */
const SHA256_DIGEST_INFO = fromHex('3031300D060960864801650304020105000420');

/**
 * One attempt with the PIN, then one signature.
 * @param pin of the use `user-authentication`.
 * @throws AppError of verifyOnce, APDU_STATUS.
 */
export async function signNonce(
  channel: ApduChannel,
  random: Random,
  pin: Pin,
  confirmation: AttemptConfirmation,
): Promise<PossessionAnswer> {
  await verifyOnce(channel, pin, confirmation);
  const selected = await channel.send(selectEf(USER_AUTHENTICATION_KEY));
  if (selected.sw !== SW.SUCCESS) throw refused('SELECT key', selected.sw);
  const nonce = random.bytes(NONCE_LENGTH);
  const { sw, data } = await channel.send(computeDigitalSignature(digestInfo(nonce)));
  if (sw !== SW.SUCCESS) throw refused('COMPUTE DIGITAL SIGNATURE', sw);
  return { nonce, signature: data };
}

function digestInfo(message: Bytes): Bytes {
  return concat(SHA256_DIGEST_INFO, sha256(message));
}

function refused(step: string, sw: number): AppError {
  return new AppError('APDU_STATUS', { step, sw: statusWordName(sw) });
}
