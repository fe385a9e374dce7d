// A specified card that does not exist: a simulated My Number card with 在留AP beside its other applications. One
// application is selected at a time, and selecting another forgets what was verified in the one before.

import type { Bytes } from '../../bytes/bytes.ts';
import { toHex } from '../../bytes/hex.ts';
import { AnswerQueue } from '../answer-queue.ts';
import { CardBody, type CardEnvironment, type Chip } from '../card-body.ts';
import { isBodyFault } from '../fault.ts';
import { type ChipState, type MyNumberChip, chipOf, powerOnState } from '../my-number-card/card.ts';
import { execute } from '../my-number-card/dispatch.ts';
import { type PlacedFault, habitsOf } from '../my-number-card/fault.ts';
import type { FilePath } from '../my-number-card/file-layout.ts';
import { elementaryFiles } from '../profile.ts';
import { type ReceivedCommand, parseReceivedCommand } from '../received-command.ts';
import { type CardAnswer, success } from '../status.ts';
import { CHANNEL_RULES, type ChannelRules } from './channel-rules.ts';
import { SIMULATED_DELIVERY_KEY } from './delivery-key.ts';
import type { SpecifiedProfile } from './profile.ts';
import {
  RESIDENCE_APPLICATION,
  ResidenceApplication,
  type ResidenceContents,
} from './residence-application.ts';

export interface SpecifiedCardOptions {
  readonly faults?: readonly PlacedFault[];
  /** In place of those the profile names. */
  readonly rules?: ChannelRules;
}

/** Tries spent stay spent for as long as this object lives. */
export class SimulatedSpecifiedCard extends CardBody {
  readonly profile: SpecifiedProfile;
  readonly #chip: SpecifiedChip;

  constructor(
    profile: SpecifiedProfile,
    environment: Pick<CardEnvironment, 'delay'>,
    { faults = [], rules }: SpecifiedCardOptions = {},
  ) {
    const chip = new SpecifiedChip(chipOf(profile.myNumber, habitsOf(faults)), {
      files: elementaryFiles(profile.residence),
      cardNumber: new TextEncoder().encode(profile.residence.cardNumber),
      rules: rules ?? CHANNEL_RULES[profile.channel],
      deliveryKey: SIMULATED_DELIVERY_KEY,
    });
    super(chip, profile.myNumber.atr, environment.delay, faults.filter(isBodyFault));
    this.profile = profile;
    this.#chip = chip;
  }

  /** For stories and tests; undefined for a PIN the card does not have. */
  triesLeft(pin: FilePath): number | undefined {
    return this.#chip.triesLeft(pin);
  }
}

class SpecifiedChip implements Chip {
  readonly #myNumber: MyNumberChip;
  readonly #contents: ResidenceContents;
  #state: ChipState = powerOnState();
  #residence: ResidenceApplication | undefined;
  #queue = new AnswerQueue();

  constructor(myNumber: MyNumberChip, contents: ResidenceContents) {
    this.#myNumber = myNumber;
    this.#contents = contents;
  }

  answer(octets: Bytes): CardAnswer {
    if (!this.#myNumber.habits.getResponse) return this.#execute(octets);
    return this.#queue.next(octets) ?? this.#queue.hold(octets, this.#execute(octets));
  }

  forget(cause: 'power-off' | 'reset'): void {
    if (cause === 'power-off') this.#state = powerOnState();
    this.#residence = undefined;
    this.#queue = new AnswerQueue();
  }

  triesLeft(path: FilePath): number | undefined {
    const file = this.#myNumber.files.get(path);
    return file?.kind === 'pin' ? file.left : undefined;
  }

  #execute(octets: Bytes): CardAnswer {
    const command = parseReceivedCommand(octets);
    const name = command && selectedName(command);
    if (name === RESIDENCE_APPLICATION) {
      this.#residence = new ResidenceApplication(this.#contents);
      this.#state = { ...powerOnState(), fresh: false };
      return success();
    }
    if (name !== undefined && this.#residence?.selectDf(name) === true) return success();
    if (command !== undefined && name === undefined && this.#residence !== undefined) {
      return this.#residence.execute(command);
    }
    const answer = execute(this.#myNumber, this.#state, octets);
    if (this.#state.application !== undefined) this.#residence = undefined;
    return answer;
  }
}

/** The DF name that SELECT FILE asks for; undefined for every other command. */
function selectedName({ cla, ins, p1, p2, data }: ReceivedCommand): string | undefined {
  const selects = cla === 0x00 && ins === 0xa4 && p1 === 0x04 && p2 === 0x0c;
  return selects ? toHex(data) : undefined;
}
