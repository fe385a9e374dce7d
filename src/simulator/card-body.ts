// The body of a simulated card: power, and everything that can happen to an exchange whatever chip is inside.
// The chip answers commands and knows nothing of readers.

import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { withLastBitFlipped } from './card-side-authentication.ts';
import type { BodyFault } from './fault.ts';
import { type CardAnswer, encodeAnswer, refusal } from './status.ts';

export interface CardEnvironment {
  readonly random: Random;
  /** Resolves after `delayMs`; only the fault `slow` uses it. */
  readonly delay: (delayMs: number) => Promise<void>;
}

export interface Chip {
  answer(command: Bytes): CardAnswer;
  /** Power went, or the reader reset the card while it stayed powered. */
  forget(cause: 'power-off' | 'reset'): void;
}

type FaultOf<Kind extends BodyFault['kind']> = Extract<BodyFault, { readonly kind: Kind }>;

/** Lies powered in the field from the start. One command at a time. */
export class CardBody implements Transceiver {
  readonly #chip: Chip;
  readonly #atr: Bytes;
  readonly #delay: CardEnvironment['delay'];
  readonly #faults: readonly BodyFault[];
  #powered = true;
  #pulled = false;
  /** Since power-on or reset. */
  #apdus = 0;
  #endStall: ((reason: AppError) => void) | undefined;

  constructor(chip: Chip, atr: Bytes, delay: CardEnvironment['delay'], faults: readonly BodyFault[]) {
    this.#chip = chip;
    this.#atr = atr;
    this.#delay = delay;
    this.#faults = faults;
  }

  /** Empty for a mute card, which answers to power with nothing. */
  get atr(): Bytes {
    return this.#has('mute') ? new Uint8Array(0) : this.#atr;
  }

  /** Also puts a pulled card back. */
  powerOn(): void {
    this.#forget('power-off');
    this.#powered = true;
  }

  powerOff(): void {
    this.#forget('power-off');
    this.#powered = false;
  }

  reset(): void {
    this.#forget('reset');
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
    if (slow !== undefined) await this.#delay(slow.delayMs);
    const status = this.#fault('status', apdu);
    return this.#distorted(apdu, status === undefined ? this.#chip.answer(command) : refusal(status.sw));
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

  #forget(cause: 'power-off' | 'reset'): void {
    this.#chip.forget(cause);
    this.#apdus = 0;
    this.#endStall?.(new AppError('CARD_RESET'));
    this.#endStall = undefined;
  }

  #has(kind: BodyFault['kind']): boolean {
    return this.#faults.some((fault) => fault.kind === kind);
  }

  #fault<Kind extends BodyFault['kind']>(kind: Kind, apdu?: number): FaultOf<Kind> | undefined {
    return this.#faults.find(
      (fault): fault is FaultOf<Kind> =>
        fault.kind === kind && (apdu === undefined || !('apdu' in fault) || fault.apdu === apdu),
    );
  }
}
