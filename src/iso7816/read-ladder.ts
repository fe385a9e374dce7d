// In which length form files are asked for. The first step costs one APDU per file; each further step is for a card or
// reader that refused the one before, and holds for the rest of the reading.

export const READ_STEPS = ['whole', 'explicit', 'chunks', 'short'] as const;

/**
 * - `whole`: extended Le 0000, the whole file.
 * - `explicit`: extended Le with the size the specification gives.
 * - `chunks`: 256 octets at a time, extended form where the channel protects.
 * - `short`: short form only, as many octets as fit.
 */
export type ReadStep = (typeof READ_STEPS)[number];

export class ReadLadder {
  #index: number;

  /** `short` for a reader that carries no extended APDU at all. */
  constructor(start: ReadStep = 'whole') {
    this.#index = READ_STEPS.indexOf(start);
  }

  get step(): ReadStep {
    return READ_STEPS[this.#index] ?? 'short';
  }

  /** @returns false at the last step. */
  stepDown(): boolean {
    if (this.#index >= READ_STEPS.length - 1) return false;
    this.#index += 1;
    return true;
  }
}
