// The link to one card over PC/SC, with an end to everything: each exchange and the whole reading have a time limit,
// and a person can cancel. What the card or its driver still owes then is left behind.

import type { PcscCard } from '../../native-shims/pcsc/pcsc.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { toT0Command } from '../iso7816/t0-command.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import type { Timers } from './system-clock.ts';

export interface ReadingLimits {
  /** One command and its response. */
  readonly exchangeMs: number;
  /** From the first exchange's connection to the end of the reading. */
  readonly readingMs: number;
}

/** Choice: several times what the slowest known card needs (a 9 kB file or an RSA signature in about 1.5 s). */
export const READING_LIMITS: ReadingLimits = { exchangeMs: 10_000, readingMs: 60_000 };

/** In which work on a card whose link has failed may end by itself, with its own facts around the failure. */
const LAST_WORD_MS = 50;

export interface LinkOptions {
  readonly limits: ReadingLimits;
  readonly timers: Timers;
  readonly signal?: AbortSignal | undefined;
  /** An exchange that is still under way was left behind; the promise ends when, and if, it does. */
  readonly onGivenUp: (exchange: Promise<unknown>) => void;
}

export class PcscTransceiver implements Transceiver {
  readonly #card: PcscCard;
  readonly #options: LinkOptions;
  readonly #stopped = new Set<(failure: AppError) => void>();
  readonly #cancelReadingLimit: () => void;
  readonly #onAbort = (): void => this.#stop(new AppError('READING_CANCELLED'));
  #pending: { exchange: Promise<Bytes>; reject: (failure: AppError) => void } | undefined;
  #failure: AppError | undefined;

  constructor(card: PcscCard, options: LinkOptions) {
    this.#card = card;
    this.#options = options;
    this.#cancelReadingLimit = options.timers.after(options.limits.readingMs, () =>
      this.#stop(this.#timeout('reading', options.limits.readingMs)),
    );
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal?.aborted === true) this.#onAbort();
  }

  /**
   * After a failure of the link every further exchange fails with it; only READER_PROTOCOL, which a refused length
   * also gives, leaves the link usable.
   * @throws AppError of the layers `reader` and `card-link`, READING_CANCELLED.
   */
  async transmit(command: Bytes): Promise<Bytes> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#pending !== undefined)
      throw new AppError('INVARIANT', { where: 'exchange while one is pending' });
    const exchange = this.#card.transmit(this.#card.protocol === 'T=0' ? toT0Command(command) : command);
    const { exchangeMs } = this.#options.limits;
    const cancelLimit = this.#options.timers.after(exchangeMs, () =>
      this.#stop(this.#timeout('exchange', exchangeMs)),
    );
    const given = new Promise<never>((_, reject) => {
      this.#pending = { exchange, reject };
    });
    try {
      return this.#checkedResponse(await Promise.race([exchange, given]));
    } catch (failure) {
      if (isAppError(failure) && failure.code !== 'READER_PROTOCOL') this.#failure ??= failure;
      throw failure;
    } finally {
      this.#pending = undefined;
      cancelLimit();
    }
  }

  /** Fails the exchange that is under way and every later one: the reader or the card is known to be gone. */
  fail(failure: AppError): void {
    this.#failure ??= failure;
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    pending.reject(this.#failure);
    this.#options.onGivenUp(pending.exchange);
  }

  /** The result of `work`, which uses this link; when the time is up or the person cancels, its end is not awaited. */
  guard<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const onStop = (failure: AppError) => {
        this.#options.timers.after(LAST_WORD_MS, () => reject(failure));
      };
      this.#stopped.add(onStop);
      if (this.#options.signal?.aborted === true && this.#failure !== undefined) onStop(this.#failure);
      work.then(resolve, reject);
    });
  }

  /** Ends the limits. The card stays connected. */
  close(): void {
    this.#cancelReadingLimit();
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#stopped.clear();
  }

  #stop(failure: AppError): void {
    this.fail(failure);
    for (const tell of this.#stopped) tell(failure);
  }

  #timeout(limit: 'exchange' | 'reading', milliseconds: number): AppError {
    return new AppError('CARD_TIMEOUT', { reader: this.#card.readerName, limit, milliseconds });
  }

  /** Observed: a card pulled in mid-command can come back from pcsc-lite as success with no octets. */
  #checkedResponse(response: Bytes): Bytes {
    if (response.length >= 2) return response;
    throw new AppError('CARD_REMOVED', { reader: this.#card.readerName, responseLength: response.length });
  }
}
