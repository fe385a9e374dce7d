// SELECT FILE. Only the MF by its identifier and a DF by its full name can be selected; EFs are reached by short
// identifiers. The session survives every selection.
// Spec: MOJ-RC-1.5 §4.2.1; MOJ-RC2-1.1 §4.2.1.

import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import type { CardState } from './card.ts';
import { DF_NAMES } from './file-layout.ts';
import type { ReceivedCommand } from './received-command.ts';
import { type CardAnswer, refusal, success, SW } from './status.ts';

const MF_IDENTIFIER = '3F00';
const DF_NAME_MAX_LENGTH = 16;

export function selectFile(state: CardState, command: ReceivedCommand): CardAnswer {
  if (command.p1 === 0x00 && command.p2 === 0x00) return selectMf(state, command.data);
  if (command.p1 === 0x04 && command.p2 === 0x0c) return selectDf(state, command.data);
  return refusal(SW.WRONG_P1P2);
}

function selectMf(state: CardState, identifier: Bytes): CardAnswer {
  if (identifier.length !== 2) return refusal(SW.WRONG_LENGTH);
  if (toHex(identifier) !== MF_IDENTIFIER) return refusal(SW.FILE_NOT_FOUND);
  state.df = 'MF';
  state.ef = undefined;
  return success();
}

/** Choice: a shorter name is a name this card does not have, so that other programs' probes find nothing here. */
function selectDf(state: CardState, name: Bytes): CardAnswer {
  if (name.length === 0 || name.length > DF_NAME_MAX_LENGTH) return refusal(SW.WRONG_LENGTH);
  const wanted = toHex(name);
  for (const df of ['DF1', 'DF2', 'DF3'] as const) {
    if (DF_NAMES[df] !== wanted) continue;
    state.df = df;
    state.ef = undefined;
    return success();
  }
  return refusal(SW.FILE_NOT_FOUND);
}
