// READ BINARY and GET DATA.

import type { ReceivedCommand } from '../received-command.ts';
import { type CardAnswer, refusal, success } from '../status.ts';
import type { ChipState, MyNumberChip } from './card.ts';
import { meantFile } from './current-file.ts';
import { SW } from './status.ts';

const SMALL_BUFFER = 240;

/** With b8 of P1 a short identifier and an offset of 8 bits, else an offset of 15 bits in the current file. */
export function readBinary(chip: MyNumberChip, state: ChipState, command: ReceivedCommand): CardAnswer {
  const { p1, p2, le, data } = command;
  if (data.length > 0 || le === undefined) return refusal(SW.WRONG_LENGTH);
  if (chip.habits.smallBuffer && le > SMALL_BUFFER) return refusal(SW.WRONG_LENGTH);
  const bySfi = (p1 & 0x80) !== 0;
  if (bySfi && ((p1 & 0x60) !== 0 || (p1 & 0x1f) === 0)) return refusal(SW.WRONG_P1P2);
  const meant = meantFile(chip, state, bySfi ? p1 & 0x1f : 0);
  if ('sw' in meant) return meant;
  const { file } = meant;
  if (file.kind !== 'data') return refusal(SW.WRONG_FILE_TYPE);
  if (file.opensWith !== undefined && !state.verified.has(file.opensWith)) {
    return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
  }
  const offset = bySfi ? p2 : p1 * 0x100 + p2;
  if (offset >= file.body.length) return refusal(SW.OFFSET_OUTSIDE_EF);
  return success(file.body.slice(offset, offset + le));
}

/**
 * Objects of the card itself.
 * Choice: they are there only while no application is selected, as on the cards that are strictest about it.
 */
export function readDataObject(chip: MyNumberChip, state: ChipState, command: ReceivedCommand): CardAnswer {
  const object = chip.dataObjects.get(command.p1 * 0x100 + command.p2);
  if (object === undefined || state.application !== undefined) return refusal(SW.DATA_OBJECT_NOT_FOUND);
  if (command.le === undefined || command.le < object.length) return refusal(SW.WRONG_LENGTH);
  return success(object);
}
