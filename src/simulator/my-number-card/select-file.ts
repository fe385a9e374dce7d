// SELECT FILE: an application by its full name, a file of it by its identifier.
// Observed: SELECT MF is 6A86 right after power and does nothing once an application is current.

import { toHex } from '../../bytes/hex.ts';
import type { ReceivedCommand } from '../received-command.ts';
import { type CardAnswer, refusal, success } from '../status.ts';
import type { ChipState, MyNumberChip } from './card.ts';
import { APPLICATION_NAMES, type Application, type FilePath } from './file-layout.ts';
import { SW } from './status.ts';

const APPLICATIONS: readonly Application[] = ['JPKI', 'INPUT'];

export function selectFile(chip: MyNumberChip, state: ChipState, command: ReceivedCommand): CardAnswer {
  const { p1, p2, data } = command;
  if (p1 === 0x04 && p2 === 0x0c) return selectApplication(state, toHex(data));
  if (p1 === 0x02 && p2 === 0x0c) return selectEf(chip, state, toHex(data));
  if (p1 === 0x00 && p2 === 0x00 && state.application !== undefined) {
    return data.length === 0 ? success() : refusal(SW.FILE_NOT_FOUND);
  }
  return refusal(SW.WRONG_P1P2);
}

/** Also of the application that is current: every selection forgets the PINs that were verified. */
function selectApplication(state: ChipState, name: string): CardAnswer {
  const application = APPLICATIONS.find((candidate) => APPLICATION_NAMES[candidate] === name);
  if (application === undefined) return refusal(SW.FILE_NOT_FOUND);
  state.application = application;
  state.current = undefined;
  state.verified.clear();
  return success();
}

function selectEf(chip: MyNumberChip, state: ChipState, fid: string): CardAnswer {
  if (fid.length !== 4) return refusal(SW.WRONG_LENGTH);
  const path = pathOf(chip, state, fid);
  if (path === undefined) return refusal(SW.FILE_NOT_FOUND);
  state.current = path;
  return success();
}

/** The file of the current application with this identifier, if the card has it. */
export function pathOf(chip: MyNumberChip, state: ChipState, fid: string): FilePath | undefined {
  if (state.application === undefined) return undefined;
  const path: FilePath = `${state.application}/${fid}`;
  return chip.files.has(path) ? path : undefined;
}
