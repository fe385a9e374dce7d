// GET CHALLENGE, MUTUAL AUTHENTICATE and VERIFY. The card number is the only secret and may be tried without limit.
// Spec: MOJ-RC-1.5 §4.2.2-§4.2.4, §3.5.2; MOJ-RC2-1.1 the same commands.

import { type Bytes, equalConstantTime } from '../bytes/bytes.ts';
import type { Card, CardState } from './card.ts';
import {
  answerMutualAuthentication,
  KEY_MATERIAL_LENGTH,
  MUTUAL_AUTHENTICATION_LENGTH,
} from './card-side-authentication.ts';
import { unprotectCommand } from './card-side-messaging.ts';
import type { ReceivedCommand } from './received-command.ts';
import { type CardAnswer, refusal, success, SW } from './status.ts';

const CHALLENGE_LENGTH = 8;
/** 86 11 01 ‖ 16 octets. */
const VERIFY_LENGTH = 19;
/** Key reference of the card number, MOJ-RC-1.5 §4.2.2. */
const CARD_NUMBER_REFERENCE = 0x86;

/** Choice: any other Le is 6700; the tables give the status word but not its cause. */
export function giveChallenge(card: Card, state: CardState, command: ReceivedCommand): CardAnswer {
  if (command.p1 !== 0 || command.p2 !== 0) return refusal(SW.WRONG_P1P2);
  if (command.data.length > 0 || command.le !== CHALLENGE_LENGTH) return refusal(SW.WRONG_LENGTH);
  state.challenge = card.random.bytes(CHALLENGE_LENGTH);
  return success(state.challenge);
}

/**
 * @param rndIcc the challenge, when GET CHALLENGE was the command before.
 *
 * Choice: without a challenge given immediately before, 6985. A failure uses the challenge up and leaves an earlier
 * session as it was, since only deactivation is said to clear the key (§4.2.4).
 */
export function mutualAuthenticate(
  card: Card,
  state: CardState,
  command: ReceivedCommand,
  rndIcc: Bytes | undefined,
): CardAnswer {
  if (command.p1 !== 0 || command.p2 !== 0) return refusal(SW.WRONG_P1P2);
  if (command.data.length !== MUTUAL_AUTHENTICATION_LENGTH) return refusal(SW.WRONG_LENGTH);
  if (command.le === undefined && !command.surplus) return refusal(SW.WRONG_LENGTH);
  if (command.le !== undefined && command.le < MUTUAL_AUTHENTICATION_LENGTH) return refusal(SW.WRONG_LENGTH);
  if (rndIcc === undefined) return refusal(SW.CONDITIONS_NOT_SATISFIED);

  const kIcc = card.random.bytes(KEY_MATERIAL_LENGTH);
  const session = answerMutualAuthentication(card.secrets, { rndIcc, data: command.data, kIcc }, card.slip);
  if (session === undefined) return refusal(SW.VERIFICATION_MISMATCH);
  state.ksEnc = session.ksEnc;
  state.verified = false;
  return success(session.answer);
}

/** Choice: VERIFY in the clear is 6982, and 6988 where no session exists to decipher it. */
export function verify(card: Card, state: CardState, command: ReceivedCommand): CardAnswer {
  if (command.p1 !== 0 || command.p2 !== CARD_NUMBER_REFERENCE) return refusal(SW.WRONG_P1P2);
  if (command.cla === 0x00) return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
  if (state.ksEnc === undefined) return refusal(SW.SM_OBJECT_WRONG);
  if (command.data.length !== VERIFY_LENGTH) return refusal(SW.WRONG_LENGTH);
  const session = { suite: card.secrets.suite, ksEnc: state.ksEnc };
  const number = unprotectCommand(session, command.data);
  if (number === undefined) return refusal(SW.SM_OBJECT_WRONG);
  // §4.2.2: the state always becomes the result of the latest attempt.
  state.verified = equalConstantTime(number, card.secrets.cardNumber);
  return state.verified ? success() : refusal(SW.VERIFICATION_MISMATCH);
}
