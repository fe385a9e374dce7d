// Which file a command means: the current one, or one named by a short identifier in P1 or P2.

import { type CardAnswer, refusal } from '../status.ts';
import type { CardFile, ChipState, MyNumberChip } from './card.ts';
import type { FilePath } from './file-layout.ts';
import { pathOf } from './select-file.ts';
import { SW } from './status.ts';

export interface MeantFile {
  readonly path: FilePath;
  readonly file: CardFile;
}

/** @param sfi 1 to 30; 0 means the current file. A file named by its short identifier becomes the current one. */
export function meantFile(chip: MyNumberChip, state: ChipState, sfi: number): MeantFile | CardAnswer {
  if (sfi !== 0) {
    if (chip.habits.noSfi || sfi > 0x1e) return refusal(SW.WRONG_P1P2);
    const named = pathOf(chip, state, sfi.toString(16).toUpperCase().padStart(4, '0'));
    if (named === undefined) return refusal(SW.FILE_NOT_FOUND);
    state.current = named;
  }
  const file = state.current && chip.files.get(state.current);
  return state.current === undefined || file === undefined
    ? refusal(SW.NO_CURRENT_EF)
    : { path: state.current, file };
}
