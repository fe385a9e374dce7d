// READ BINARY, in the clear and under secure messaging.
// Spec: MOJ-RC-1.5 §4.2.5, §3.3.3; MOJ-RC2-1.1 §4.2.5.

import type { Bytes } from '../bytes/bytes.ts';
import type { Card, CardState, ElementaryFile } from './card.ts';
import { parseWantedLength, protectAnswer } from './card-side-messaging.ts';
import type { ReceivedCommand } from './received-command.ts';
import { type CardAnswer, refusal, success, SW } from './status.ts';

/** Le 0000: all of the file from the offset on. */
const WHOLE_FILE = 0x10000;
const SHORT_LE_MAX = 0x100;

export function readBinary(card: Card, state: CardState, command: ReceivedCommand): CardAnswer {
  const protectedRead = command.cla === 0x08;
  const wanted = protectedRead ? wantedUnderSm(state, command) : wantedInClear(command);
  if (typeof wanted !== 'number') return wanted;

  const target = locate(card, state, command);
  if ('sw' in target) return target;
  const { ef, offset } = target;
  if (!mayRead(state, ef, protectedRead)) return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
  if (offset >= ef.size) return refusal(SW.OFFSET_OUTSIDE_EF);

  const { limits } = card;
  const available = ef.size - offset;
  if (limits.explicitLengthOnly && wanted === WHOLE_FILE) return refusal(SW.WRONG_LENGTH);
  if (limits.exactLe && !protectedRead && !command.extended && wanted > available) {
    return refusal(0x6c00 | (available & 0xff));
  }
  // More than remains is wanted: the answer ends with the file and is still 9000.
  const length = Math.min(wanted, available, limits.chunk ?? WHOLE_FILE);
  const part = ef.body.slice(offset, offset + length);
  const answer = protectedRead ? enciphered(card, state, command, part) : success(part);
  if (answer.sw === SW.SUCCESS) state.ef = ef;
  return answer;
}

function wantedInClear(command: ReceivedCommand): number | CardAnswer {
  return command.data.length > 0 || command.le === undefined ? refusal(SW.WRONG_LENGTH) : command.le;
}

function wantedUnderSm(state: CardState, command: ReceivedCommand): number | CardAnswer {
  if (state.ksEnc === undefined) return refusal(SW.SM_OBJECT_WRONG);
  const wanted = parseWantedLength(command.data);
  if (wanted === undefined) return refusal(SW.SM_OBJECT_WRONG);
  return command.le === undefined ? refusal(SW.WRONG_LENGTH) : wanted || WHOLE_FILE;
}

/** P1 with b8: a short EF identifier, P2 the offset. Without: P1 P2 is an offset of 15 bits in the current EF. */
function locate(
  card: Card,
  state: CardState,
  { p1, p2 }: ReceivedCommand,
): { readonly ef: ElementaryFile; readonly offset: number } | CardAnswer {
  if ((p1 & 0x80) === 0) {
    return state.ef === undefined ? refusal(SW.NO_CURRENT_EF) : { ef: state.ef, offset: p1 * 0x100 + p2 };
  }
  if ((p1 & 0x60) !== 0) return refusal(SW.WRONG_P1P2);
  const ef = card.files.find((file) => file.df === state.df && file.sfi === (p1 & 0x1f));
  return ef === undefined ? refusal(SW.FILE_NOT_FOUND) : { ef, offset: p2 };
}

/** Choice: files that may be read in the clear may also be read under SM, in generation 2 as §4.2.5 says of 1. */
function mayRead(state: CardState, ef: ElementaryFile, protectedRead: boolean): boolean {
  if (ef.access === 'free') return true;
  return state.verified && (ef.access === 'verified' || protectedRead);
}

/** Choice: an answer that does not fit the Le of the command is 6700; nothing is cut, a cryptogram has no part. */
function enciphered(card: Card, state: CardState, command: ReceivedCommand, part: Bytes): CardAnswer {
  if (state.ksEnc === undefined) return refusal(SW.SM_OBJECT_WRONG);
  const data = protectAnswer({ suite: card.secrets.suite, ksEnc: state.ksEnc }, part);
  // With GET RESPONSE the answer is fetched in parts, so only a short Le other than 00 still limits it.
  const fetched = card.limits.getResponse && command.le === SHORT_LE_MAX;
  return data.length > (command.le ?? 0) && !fetched ? refusal(SW.WRONG_LENGTH) : success(data);
}
