// One command to one answer: class, instruction, then the command's own rules.
// Spec: MOJ-RC-1.5 §4.1 (CLA 00 in the clear, 08 under secure messaging, no others).

import type { Bytes } from '../bytes/bytes.ts';
import { giveChallenge, mutualAuthenticate, verify } from './authentication-commands.ts';
import type { Card, CardState } from './card.ts';
import { readBinary } from './read-binary.ts';
import { parseReceivedCommand, type ReceivedCommand } from './received-command.ts';
import { selectFile } from './select-file.ts';
import { type CardAnswer, refusal, SW } from './status.ts';

const INS = {
  VERIFY: 0x20,
  MUTUAL_AUTHENTICATE: 0x82,
  GET_CHALLENGE: 0x84,
  SELECT_FILE: 0xa4,
  READ_BINARY: 0xb0,
} as const;

const CLA_SECURE_MESSAGING = 0x08;

/** §4.1: in these commands Lc decides, and octets after it are ignored. */
const LC_DECIDES: readonly number[] = [INS.SELECT_FILE, INS.VERIFY, INS.MUTUAL_AUTHENTICATE];
/** 6882 for the others under CLA 08. */
const UNDER_SM: readonly number[] = [INS.VERIFY, INS.READ_BINARY];

export function execute(card: Card, state: CardState, octets: Bytes): CardAnswer {
  const command = parseReceivedCommand(octets);
  // A challenge serves the very next command only, whatever that is and however it ends (§4.2.4).
  const rndIcc = state.challenge;
  state.challenge = undefined;
  if (command === undefined) return refusal(SW.WRONG_LENGTH);
  const rejection = rejectedClass(command) ?? rejectedLength(card, command);
  if (rejection !== undefined) return rejection;
  if (command.ins === INS.MUTUAL_AUTHENTICATE) return mutualAuthenticate(card, state, command, rndIcc);
  return perform(card, state, command);
}

function rejectedClass({ cla, ins }: ReceivedCommand): CardAnswer | undefined {
  if ((cla & 0xf4) !== 0) return refusal(SW.CLA_NOT_SUPPORTED);
  if ((cla & 0x03) !== 0) return refusal(SW.LOGICAL_CHANNEL_NOT_SUPPORTED);
  if (!Object.values<number>(INS).includes(ins)) return refusal(SW.INS_NOT_SUPPORTED);
  return cla === CLA_SECURE_MESSAGING && !UNDER_SM.includes(ins) ? refusal(SW.SM_NOT_SUPPORTED) : undefined;
}

function rejectedLength(
  { limits }: Card,
  { ins, extended, surplus }: ReceivedCommand,
): CardAnswer | undefined {
  if (limits.shortOnly && extended) return refusal(SW.WRONG_LENGTH);
  return surplus && !LC_DECIDES.includes(ins) ? refusal(SW.WRONG_LENGTH) : undefined;
}

function perform(card: Card, state: CardState, command: ReceivedCommand): CardAnswer {
  switch (command.ins) {
    case INS.SELECT_FILE:
      return selectFile(state, command);
    case INS.GET_CHALLENGE:
      return giveChallenge(card, state, command);
    case INS.VERIFY:
      return verify(card, state, command);
    default:
      return readBinary(card, state, command);
  }
}
