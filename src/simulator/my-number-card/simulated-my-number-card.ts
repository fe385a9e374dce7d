// A My Number card that does not exist. Its side of every exchange is written from the collected facts about real cards
// and shares no code with the terminal's side. It plays 公的個人認証AP and 券面事項入力補助AP with a hierarchy of its own,
// O=JPKI-SIM, whose keys are published.

import { AnswerQueue } from '../answer-queue.ts';
import { CardBody, type CardEnvironment, type Chip } from '../card-body.ts';
import { isBodyFault } from '../fault.ts';
import type { CardAnswer } from '../status.ts';
import { type ChipState, type MyNumberChip, chipOf, powerOnState } from './card.ts';
import { execute } from './dispatch.ts';
import { type PlacedFault, habitsOf } from './fault.ts';
import type { FilePath } from './file-layout.ts';
import type { MyNumberProfile } from './profile.ts';

/** Tries spent stay spent for as long as this object lives, whatever happens to its power. */
export class SimulatedMyNumberCard extends CardBody {
  readonly profile: MyNumberProfile;
  readonly #chip: JpkiChip;

  constructor(
    profile: MyNumberProfile,
    environment: Pick<CardEnvironment, 'delay'>,
    faults: readonly PlacedFault[] = [],
  ) {
    const chip = new JpkiChip(chipOf(profile, habitsOf(faults)));
    super(chip, profile.atr, environment.delay, faults.filter(isBodyFault));
    this.profile = profile;
    this.#chip = chip;
  }

  /** For stories and tests; undefined for a PIN the card does not have. */
  triesLeft(pin: FilePath): number | undefined {
    return this.#chip.triesLeft(pin);
  }
}

class JpkiChip implements Chip {
  readonly #chip: MyNumberChip;
  #state: ChipState = powerOnState();
  #queue = new AnswerQueue();

  constructor(chip: MyNumberChip) {
    this.#chip = chip;
  }

  answer(command: Uint8Array): CardAnswer {
    if (!this.#chip.habits.getResponse) return execute(this.#chip, this.#state, command);
    return this.#queue.next(command) ?? this.#queue.hold(command, execute(this.#chip, this.#state, command));
  }

  /** Observed: a verified PIN outlives a reset; only losing power, or a selection, ends it. */
  forget(cause: 'power-off' | 'reset'): void {
    if (cause === 'power-off') this.#state = powerOnState();
    this.#queue = new AnswerQueue();
  }

  triesLeft(path: FilePath): number | undefined {
    const file = this.#chip.files.get(path);
    return file?.kind === 'pin' ? file.left : undefined;
  }
}
