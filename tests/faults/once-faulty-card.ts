// A card to whose n-th exchange one thing happens, once: the same card is whole at the next tap. It counts the PINs that
// reach the card.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { VirtualCard } from '../../src/host/vpcd-card.ts';

export const KINDS = [
  'pull',
  'stall',
  'empty',
  'one-octet',
  'cut',
  'corrupt',
  'status-6982',
  'status-6A82',
  'status-6F00',
  'status-9000',
] as const;

export type FaultKind = (typeof KINDS)[number];

export interface PlannedFault {
  readonly kind: FaultKind;
  /** Counted from 1, from the moment the card is powered. */
  readonly apdu: number;
}

/** Of an answer that is cut, as many octets arrive at most. */
const CUT_LENGTH = 20;
const VERIFY = 0x20;
/** A header and Lc: what is longer carries a PIN. In the clear only, as PINs of these cards go. */
const VERIFY_WITHOUT_DATA = 5;

export class OnceFaultyCard implements VirtualCard {
  readonly #card: VirtualCard;
  #planned: PlannedFault | undefined;
  #apdus = 0;
  #longest = 0;
  #pinsSent = 0;
  #endStall: ((failure: AppError) => void) | undefined;

  constructor(card: VirtualCard) {
    this.#card = card;
  }

  get atr(): Bytes {
    return this.#card.atr;
  }

  /** Exchanges since the card was powered. */
  get apdus(): number {
    return this.#apdus;
  }

  /** The most exchanges there were between two powers: a reader powers a card off after a tap. */
  get longest(): number {
    return this.#longest;
  }

  get pinsSent(): number {
    return this.#pinsSent;
  }

  /** Whether the fault that was planned has not happened yet. */
  get waiting(): boolean {
    return this.#planned !== undefined;
  }

  plan(fault: PlannedFault | undefined): void {
    this.#planned = fault;
  }

  powerOn(): void {
    this.#apdus = 0;
    this.#card.powerOn();
  }

  powerOff(): void {
    this.#endStall?.(new AppError('CARD_RESET'));
    this.#endStall = undefined;
    this.#card.powerOff();
  }

  reset(): void {
    this.#apdus = 0;
    this.#card.reset();
  }

  async transmit(command: Bytes): Promise<Bytes> {
    this.#apdus++;
    this.#longest = Math.max(this.#longest, this.#apdus);
    const fault = this.#planned?.apdu === this.#apdus ? this.#planned : undefined;
    if (fault === undefined) return this.#exchange(command);
    this.#planned = undefined;
    switch (fault.kind) {
      case 'pull':
        this.#card.powerOff();
        throw new AppError('CARD_REMOVED', { apdu: this.#apdus });
      case 'stall':
        return new Promise((_, reject) => {
          this.#endStall = reject;
        });
      case 'empty':
        return (await this.#exchange(command)).subarray(0, 0);
      case 'one-octet':
        return (await this.#exchange(command)).subarray(0, 1);
      case 'cut':
        return cut(await this.#exchange(command));
      case 'corrupt':
        return corrupted(await this.#exchange(command));
      default:
        // Instead of performing the command.
        return Uint8Array.from(Buffer.from(fault.kind.slice('status-'.length), 'hex'));
    }
  }

  #exchange(command: Bytes): Promise<Bytes> {
    const inClear = (command[0] ?? 0) === 0;
    if (inClear && command[1] === VERIFY && command.length > VERIFY_WITHOUT_DATA) this.#pinsSent++;
    return this.#card.transmit(command);
  }
}

/** Without its status word in any case. */
function cut(answer: Bytes): Bytes {
  return answer.subarray(0, Math.min(CUT_LENGTH, Math.max(1, answer.length - 2)));
}

/** One bit in the middle of the data; an answer without data arrives as it is. */
function corrupted(answer: Bytes): Bytes {
  const middle = Math.floor((answer.length - 2) / 2);
  return answer.length <= 2
    ? answer
    : answer.map((octet, index) => (index === middle ? octet ^ 0x10 : octet));
}
