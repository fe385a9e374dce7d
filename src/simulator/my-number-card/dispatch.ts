// One command to one answer: class, instruction, then the command's own rules.
// Left out: changing PINs, which other programs do and this simulator has no story for (6D00).

import type { Bytes } from '../../bytes/bytes.ts';
import { type ReceivedCommand, parseReceivedCommand } from '../received-command.ts';
import { type CardAnswer, refusal } from '../status.ts';
import type { ChipState, MyNumberChip } from './card.ts';
import { readBinary, readDataObject } from './data-commands.ts';
import { computeSignature, verifyPin } from './pin-commands.ts';
import { selectFile } from './select-file.ts';
import { SW } from './status.ts';

type Perform = (chip: MyNumberChip, state: ChipState, command: ReceivedCommand) => CardAnswer;

/** By CLA ‖ INS. */
const COMMANDS: ReadonlyMap<number, Perform> = new Map<number, Perform>([
  [0x00a4, selectFile],
  [0x00b0, readBinary],
  [0x0020, verifyPin],
  [0x00ca, readDataObject],
  [0x802a, computeSignature],
]);

const CLASSES: readonly number[] = [0x00, 0x80];

export function execute(chip: MyNumberChip, state: ChipState, octets: Bytes): CardAnswer {
  const wasFresh = state.fresh;
  state.fresh = false;
  if (wasFresh && chip.habits.first6f00) return refusal(SW.NO_PRECISE_DIAGNOSIS);
  const command = parseReceivedCommand(octets);
  if (command === undefined) return refusal(SW.WRONG_LENGTH);
  if ((command.cla & 0x7c) !== 0) return refusal(SW.CLA_NOT_SUPPORTED);
  if ((command.cla & 0x03) !== 0) return refusal(SW.LOGICAL_CHANNEL_NOT_SUPPORTED);
  if (!CLASSES.includes(command.cla)) return refusal(SW.CLA_NOT_SUPPORTED);
  const perform = COMMANDS.get(command.cla * 0x100 + command.ins);
  if (perform === undefined) return refusal(SW.INS_NOT_SUPPORTED);
  // Every command of these applications is short.
  if (command.extended || command.surplus) return refusal(SW.WRONG_LENGTH);
  return perform(chip, state, command);
}
