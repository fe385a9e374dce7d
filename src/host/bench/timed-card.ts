// A card of the simulator as a bench sees it: what crosses, in which sizes, and how long the card itself took, which is
// then taken off the time of the reading.

import type { Bytes } from '../../bytes/bytes.ts';
import type { Transceiver } from '../../iso7816/transceiver.ts';
import type { Clock } from '../../time/clock.ts';
import { type ExchangeSize, type LinkSpeed, exchangeTime } from './link-model.ts';

export interface RecordedExchange extends ExchangeSize {
  /** CLA and INS of the command. */
  readonly cla: number;
  readonly ins: number;
  /** Milliseconds of work of this program that was done while the card answered. */
  readonly overlappedMs: number;
}

export class TimedCard implements Transceiver {
  readonly #card: Transceiver;
  readonly #clock: Clock;
  #exchanges: RecordedExchange[] = [];
  #cardMs = 0;
  /** Done while a command is on its way and the card answers. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(card: Transceiver, clock: Clock) {
    this.#card = card;
    this.#clock = clock;
  }

  /** Since `begin`. */
  get exchanges(): readonly RecordedExchange[] {
    return this.#exchanges;
  }

  /** Milliseconds the card took to answer, since `begin`. */
  get cardMs(): number {
    return this.#cardMs;
  }

  begin(): void {
    this.#exchanges = [];
    this.#cardMs = 0;
  }

  async transmit(command: Bytes): Promise<Bytes> {
    const [cla = 0, ins = 0] = command;
    const started = this.#clock.monotonicMs();
    const answer = await this.#card.transmit(command);
    this.#cardMs += this.#clock.monotonicMs() - started;
    const answered = this.#clock.monotonicMs();
    await this.meanwhile();
    const overlappedMs = this.#clock.monotonicMs() - answered;
    this.#exchanges.push({ cla, ins, sent: command.length, received: answer.length, overlappedMs });
    return answer;
  }
}

/**
 * A clock in which the card's exchanges take what a link would take, and everything else what it took: the time a
 * person would wait. What was done while the card answered costs only what it takes longer than that exchange.
 */
export function virtualClock(real: Clock, card: TimedCard, speed: LinkSpeed): Clock {
  const instead = (): number =>
    card.exchanges.reduce((sum, exchange) => {
      const { overlappedMs } = exchange;
      return sum + Math.max(exchangeTime(exchange, speed), overlappedMs) - overlappedMs;
    }, 0);
  return { now: () => real.now(), monotonicMs: () => real.monotonicMs() - card.cardMs + instead() };
}
