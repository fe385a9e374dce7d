// VERIFY and the signature they open the way to.

import { equalConstantTime } from '../../bytes/bytes.ts';
import type { ReceivedCommand } from '../received-command.ts';
import { type CardAnswer, refusal, success } from '../status.ts';
import type { ChipState, MyNumberChip, PinFile } from './card.ts';
import { meantFile } from './current-file.ts';
import type { FilePath } from './file-layout.ts';
import { mostSignable, signPadded } from './rsa-private-key.ts';
import { SW } from './status.ts';

/** b8 is always set; what follows is a short identifier, or 0 for the current file. */
const NAMES_A_FILE = 0x80;
const PKCS1_PADDING = 0x00;

/** Without data it tells the tries left and spends none. */
export function verifyPin(chip: MyNumberChip, state: ChipState, command: ReceivedCommand): CardAnswer {
  const { p1, p2, data } = command;
  if (p1 !== 0 || (p2 & 0xe0) !== NAMES_A_FILE) return refusal(SW.WRONG_P1P2);
  const meant = meantFile(chip, state, p2 & 0x1f);
  if ('sw' in meant) return meant;
  const { path, file } = meant;
  if (file.kind !== 'pin') return refusal(SW.WRONG_FILE_TYPE);
  if (data.length === 0) {
    return refusal(chip.habits.triesHidden ? SW.WRONG_LENGTH : SW.TRIES_LEFT | file.left);
  }
  if (file.left === 0) {
    return refusal(
      chip.habits.blocked6983 ? SW.AUTHENTICATION_METHOD_BLOCKED : SW.REFERENCE_DATA_INVALIDATED,
    );
  }
  return compare(state, path, file, data);
}

function compare(state: ChipState, path: FilePath, file: PinFile, data: Uint8Array): CardAnswer {
  if (equalConstantTime(data, file.value)) {
    file.left = file.most;
    state.verified.add(path);
    return success();
  }
  file.left -= 1;
  state.verified.delete(path);
  return refusal(SW.TRIES_LEFT | file.left);
}

/** COMPUTE DIGITAL SIGNATURE, the form in which the card pads what it is given. */
export function computeSignature(chip: MyNumberChip, state: ChipState, command: ReceivedCommand): CardAnswer {
  const { p1, p2, data, le } = command;
  if (p1 !== PKCS1_PADDING || (p2 & 0xe0) !== NAMES_A_FILE) return refusal(SW.WRONG_P1P2);
  const meant = meantFile(chip, state, p2 & 0x1f);
  if ('sw' in meant) return meant;
  const { file } = meant;
  if (file.kind !== 'key') return refusal(SW.WRONG_FILE_TYPE);
  if (!state.verified.has(file.opensWith)) return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
  if (data.length === 0 || data.length > mostSignable(file.key)) return refusal(SW.WRONG_LENGTH);
  if (le !== undefined && le < file.key.length) return refusal(SW.WRONG_LENGTH);
  return success(signPadded(file.key, data));
}
