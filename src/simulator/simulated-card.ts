// A card that does not exist: powered, reset and spoken to like one, in this process or behind a virtual reader.
// Its side of every exchange is written from the specification and shares no code with the terminal's side
// (docs/architecture.md). Nothing here is secret or trusted: its signatures lead to the simulator's own CAs.

import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { AnswerQueue } from './answer-queue.ts';
import { type Card, type CardState, powerOnState } from './card.ts';
import { CardBody, type CardEnvironment, type Chip } from './card-body.ts';
import { execute } from './dispatch.ts';
import { type CardFault, isBodyFault } from './fault.ts';
import { LAYOUTS } from './file-layout.ts';
import { elementaryFiles, type Profile } from './profile.ts';
import type { CardAnswer } from './status.ts';

export type { CardEnvironment };

/** A residence card or special permanent resident certificate, lying in the field. */
export class SimulatedCard extends CardBody {
  readonly profile: Profile;

  constructor(profile: Profile, environment: CardEnvironment, faults: readonly CardFault[] = []) {
    const chip = new ResidenceChip(cardOf(profile, environment.random, faults));
    super(chip, profile.atr, environment.delay, faults.filter(isBodyFault));
    this.profile = profile;
  }
}

class ResidenceChip implements Chip {
  readonly #card: Card;
  #queue = new AnswerQueue();
  #state: CardState = powerOnState();

  constructor(card: Card) {
    this.#card = card;
  }

  answer(command: Bytes): CardAnswer {
    if (!this.#card.limits.getResponse) return execute(this.#card, this.#state, command);
    return this.#queue.next(command) ?? this.#queue.hold(command, execute(this.#card, this.#state, command));
  }

  forget(): void {
    this.#state = powerOnState();
    this.#queue = new AnswerQueue();
  }
}

function cardOf(profile: Profile, random: Random, faults: readonly CardFault[]): Card {
  const has = (kind: CardFault['kind']) => faults.some((fault) => fault.kind === kind);
  return {
    secrets: {
      suite: LAYOUTS[profile.type].suite,
      cardNumber: new TextEncoder().encode(profile.cardNumber),
    },
    files: elementaryFiles(profile),
    random,
    slip: { wrongMac: has('wrong-mac'), wrongNonce: has('wrong-nonce') },
    limits: {
      shortOnly: has('short-only'),
      explicitLengthOnly: has('explicit-length-only'),
      chunk: faults.find((fault) => fault.kind === 'chunk')?.length,
      exactLe: has('exact-le'),
      getResponse: has('get-response'),
    },
  };
}
