// SMセッション鍵交換: the handshake that turns the printed card number into a session key.
// Spec: MOJ-RC-1.5 別添1 Steps 1-5, §4.2.3, §4.2.4; MOJ-RC2-1.1 Appendix 1-2 (the same steps with other primitives).
//
// It shows that both sides know the card number, which is printed on the card. It does not show that the chip is
// original: a copy that knows its number answers the same.

import { type Bytes, concat, equalConstantTime, wipe } from '../../bytes/bytes.ts';
import { zeroIv } from '../../crypto/cbc.ts';
import { deriveKsEnc, deriveStaticKey } from '../../crypto/kdf.ts';
import type { Random } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { getChallenge, mutualAuthenticate } from '../../iso7816/commands.ts';
import { SW, isSuccess, statusWordName } from '../../iso7816/status-word.ts';
import type { CipherSuite } from './cipher-suite.ts';

/**
 * @param cardNumber 12 octets.
 * @returns KSenc, 16 octets.
 * @throws AppError CREDENTIAL_REJECTED, SM_MAC_MISMATCH, SM_AUTHENTICATION_FAILED, APDU_STATUS, APDU_SHORT_RESPONSE.
 */
export async function authenticateMutually(
  channel: ApduChannel,
  suite: CipherSuite,
  cardNumber: Bytes,
  random: Random,
): Promise<Bytes> {
  const kEnc = deriveStaticKey(cardNumber);
  const kMac = kEnc;
  const iv = zeroIv(suite.cipher);
  try {
    // Step 1: RND.ICC from the card. Nothing may stand between this and MUTUAL AUTHENTICATE.
    const rndIcc = await challenge(channel);

    // Steps 2 and 3: RND.IFD and K.IFD; E_IFD = ENC(Kenc, RND.IFD ‖ RND.ICC ‖ K.IFD), M_IFD = MAC(Kmac, E_IFD).
    const rndIfd = random.bytes(8);
    const kIfd = random.bytes(16);
    const eIfd = suite.cipher.encrypt(kEnc, iv, concat(rndIfd, rndIcc, kIfd));
    const mIfd = suite.mac(kMac, eIfd);

    // Step 4: the card answers E_ICC ‖ M_ICC.
    const { eIcc, mIcc } = await exchange(channel, concat(eIfd, mIfd));
    if (!equalConstantTime(mIcc, suite.mac(kMac, eIcc)))
      throw new AppError('SM_MAC_MISMATCH', { step: 'M_ICC' });
    const answer = suite.cipher.decrypt(kEnc, iv, eIcc);
    if (!equalConstantTime(answer.subarray(0, 16), concat(rndIcc, rndIfd))) {
      throw new AppError('SM_AUTHENTICATION_FAILED', { step: 'RND.ICC, RND.IFD' });
    }

    // Step 5: KSenc from K.IFD ⊕ K.ICC.
    const kIcc = answer.subarray(16, 32);
    const ksEnc = deriveKsEnc(kIfd, kIcc);
    wipe(kIfd);
    wipe(answer);
    return ksEnc;
  } finally {
    wipe(kEnc);
  }
}

async function challenge(channel: ApduChannel): Promise<Bytes> {
  const response = await channel.send(getChallenge());
  if (!isSuccess(response.sw)) {
    throw new AppError('APDU_STATUS', { step: 'GET CHALLENGE', sw: statusWordName(response.sw) });
  }
  if (response.data.length !== 8) throw new AppError('APDU_SHORT_RESPONSE', { step: 'GET CHALLENGE' });
  return response.data;
}

async function exchange(channel: ApduChannel, data: Bytes): Promise<{ eIcc: Bytes; mIcc: Bytes }> {
  const response = await channel.send(mutualAuthenticate(data));
  if (response.sw === SW.VERIFICATION_MISMATCH) {
    throw new AppError('CREDENTIAL_REJECTED', { step: 'MUTUAL AUTHENTICATE', attemptsLeft: 'unlimited' });
  }
  if (!isSuccess(response.sw)) {
    throw new AppError('APDU_STATUS', { step: 'MUTUAL AUTHENTICATE', sw: statusWordName(response.sw) });
  }
  if (response.data.length !== 40) throw new AppError('APDU_SHORT_RESPONSE', { step: 'MUTUAL AUTHENTICATE' });
  return { eIcc: response.data.subarray(0, 32), mIcc: response.data.subarray(32, 40) };
}
