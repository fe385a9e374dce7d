// A card that does not exist: powered, reset and spoken to like one, in this process or behind a virtual reader.
// Its side of every exchange is written from the specification and shares no code with the terminal's side
// (docs/architecture.md). Nothing here is secret or trusted: its signatures lead to the simulator's own CAs.

import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { AnswerQueue } from './answer-queue.ts';
import { type Card, type CardState, powerOnState } from './card.ts';
import { withLastBitFlipped } from './card-side-authentication.ts';
import { execute } from './dispatch.ts';
import type { CardFault } from './fault.ts';
import { LAYOUTS } from './file-layout.ts';
import { elementaryFiles, type Profile } from './profile.ts';
import { type CardAnswer, encodeAnswer, refusal } from './status.ts';

export interface CardEnvironment {
  readonly random: Random;
  /** Resolves after `delayMs`; only the fault `slow` uses it. */
  readonly delay: (delayMs: number) => Promise<void>;
}

type FaultOf<Kind extends CardFault['kind']> = Extract<CardFault, { readonly kind: Kind }>;

/** Lies powered in the field from the start. One command at a time. */
export class SimulatedCard implements Transceiver {
  readonly profile: Profile;
  readonly #card: Card;
  readonly #environment: CardEnvironment;
  readonly #faults: readonly CardFault[];
  #queue = new AnswerQueue();
  #state: CardState = powerOnState();
  #powered = true;
  #pulled = false;
  /** Since power-on or reset. */
  #apdus = 0;
  #endStall: ((reason: AppError) => void) | undefined;

  constructor(profile: Profile, environment: CardEnvironment, faults: readonly CardFault[] = []) {
    this.profile = profile;
    this.#environment = environment;
    this.#faults = faults;
    this.#card = {
      secrets: {
        suite: LAYOUTS[profile.type].suite,
        cardNumber: new TextEncoder().encode(profile.cardNumber),
      },
      files: elementaryFiles(profile),
      random: environment.random,
      slip: { wrongMac: this.#has('wrong-mac'), wrongNonce: this.#has('wrong-nonce') },
      limits: {
        shortOnly: this.#has('short-only'),
        explicitLengthOnly: this.#has('explicit-length-only'),
        chunk: this.#fault('chunk')?.length,
        exactLe: this.#has('exact-le'),
        getResponse: this.#has('get-response'),
      },
    };
  }

  /** Empty for a mute card, which answers to power with nothing. */
  get atr(): Bytes {
    return this.#has('mute') ? new Uint8Array(0) : this.profile.atr;
  }

  /** Also puts a pulled card back. */
  powerOn(): void {
    this.#forget();
    this.#powered = true;
  }

  powerOff(): void {
    this.#forget();
    this.#powered = false;
  }

  reset(): void {
    this.#forget();
  }

  /**
   * @throws AppError CARD_REMOVED when the card is, or gets, pulled; CARD_MUTE when it is mute or without power;
   * CARD_RESET when power ends a stalled exchange.
   */
  async transmit(command: Bytes): Promise<Bytes> {
    this.#apdus += 1;
    const apdu = this.#apdus;
    if (!this.#powered) throw new AppError(this.#pulled ? 'CARD_REMOVED' : 'CARD_MUTE', { apdu });
    if (this.#has('mute')) throw new AppError('CARD_MUTE', { apdu });
    if (!this.#pulled && this.#fault('pull', apdu) !== undefined) {
      this.#pulled = true;
      this.powerOff();
      throw new AppError('CARD_REMOVED', { apdu });
    }
    if (this.#fault('stall', apdu) !== undefined) return this.#stall();

    const slow = this.#fault('slow');
    if (slow !== undefined) await this.#environment.delay(slow.delayMs);
    return this.#distorted(apdu, this.#answer(apdu, command));
  }

  #answer(apdu: number, command: Bytes): CardAnswer {
    const status = this.#fault('status', apdu);
    if (status !== undefined) return refusal(status.sw);
    if (!this.#card.limits.getResponse) return execute(this.#card, this.#state, command);
    return this.#queue.next(command) ?? this.#queue.hold(command, execute(this.#card, this.#state, command));
  }

  #distorted(apdu: number, answer: CardAnswer): Bytes {
    const corrupt = this.#fault('corrupt', apdu) !== undefined;
    const sent = encodeAnswer(corrupt ? { ...answer, data: withLastBitFlipped(answer.data) } : answer);
    const truncate = this.#fault('truncate', apdu);
    return truncate === undefined ? sent : sent.subarray(0, truncate.length);
  }

  #stall(): Promise<Bytes> {
    return new Promise((_, reject) => {
      this.#endStall = reject;
    });
  }

  #forget(): void {
    this.#state = powerOnState();
    this.#queue = new AnswerQueue();
    this.#apdus = 0;
    this.#endStall?.(new AppError('CARD_RESET'));
    this.#endStall = undefined;
  }

  #has(kind: CardFault['kind']): boolean {
    return this.#faults.some((fault) => fault.kind === kind);
  }

  #fault<Kind extends CardFault['kind']>(kind: Kind, apdu?: number): FaultOf<Kind> | undefined {
    return this.#faults.find(
      (fault): fault is FaultOf<Kind> =>
        fault.kind === kind && (apdu === undefined || !('apdu' in fault) || fault.apdu === apdu),
    );
  }
}
