// One reading over PC/SC from the outside: wait for the card, connect in shared mode, hold one transaction from the
// first command to the last, and release whatever happened. The card is lent to the caller, never handed out.

import { chooseProvider, type ProviderSetting } from '../../native-shims/pcsc/choose-provider.ts';
import type { PcscCard, ReaderStatus } from '../../native-shims/pcsc/pcsc.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { CardConnector } from './card-connector.ts';
import { waitForCard } from './card-wait.ts';
import { pause } from './pcsc-time-limit.ts';
import { PcscTransceiver, READING_LIMITS, type ReadingLimits } from './pcsc-transceiver.ts';
import { firstState, lossOf } from './reader-loss.ts';
import { ReaderMonitor, type ReaderState } from './reader-monitor.ts';
import { systemTimers, type Timers } from './system-clock.ts';

export interface CardLink {
  readonly transceiver: Transceiver;
  /** Answer to reset, 2 to 33 octets. */
  readonly atr: Bytes;
  readonly readerName: string;
}

export interface CardOptions {
  /** For a card to be placed; 0: it is there or it is not. */
  readonly waitMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: ReadingLimits | undefined;
  /** What is done to the card afterwards; `leave` unless said otherwise. */
  readonly afterwards?: 'leave' | 'unpower' | undefined;
}

/** A card that left while the connection was made may come back so often within the wait. */
const PLACEMENTS = 10;
const PLACEMENT_PAUSE_MS = 300;
/** In which the readers tell whether the card, the reader or the service has gone. */
const TELLING_MS = 500;
/** For the first state of a service that has just been opened. */
const FIRST_STATE_MS = 10_000;

/** The backend over the system's own smart card service. Touches it when first used. */
export function openPcscBackend(setting: ProviderSetting = 'auto'): PcscBackend {
  return new PcscBackend(new ReaderMonitor(chooseProvider(setting)));
}

export class PcscBackend {
  readonly monitor: ReaderMonitor;
  readonly #timers: Timers;
  readonly #connector: CardConnector;

  constructor(monitor: ReaderMonitor, timers: Timers = systemTimers) {
    this.monitor = monitor;
    this.#timers = timers;
    this.#connector = new CardConnector(monitor, timers);
  }

  /** Calls given up that have not ended: while there are any, the process cannot end by itself, see `endProcess`. */
  get stuckCalls(): number {
    return this.#connector.stuckCalls;
  }

  /**
   * Lends one card to `use`. Every failure of the link ends `use` through its transceiver.
   * @param readerName `undefined`: whichever reader has a card.
   * @throws AppError of the layers `reader` and `card-link`, READING_CANCELLED, and what `use` throws.
   */
  async withCard<T>(
    readerName: string | undefined,
    options: CardOptions,
    use: (link: CardLink) => Promise<T>,
  ): Promise<T> {
    this.monitor.start();
    const card = await this.#takeCard(readerName, options);
    const link = new PcscTransceiver(card, {
      limits: options.limits ?? READING_LIMITS,
      timers: this.#timers,
      signal: options.signal,
      onGivenUp: (exchange) => this.#connector.leaveBehind(exchange, card.readerName),
    });
    const endWatch = this.#watchForLoss(card.readerName, link);
    try {
      return await link.guard(use({ transceiver: link, atr: card.atr, readerName: card.readerName }));
    } catch (failure) {
      throw await this.#explain(failure, card.readerName);
    } finally {
      endWatch();
      link.close();
      await this.#connector.release(card, options.afterwards ?? 'leave');
    }
  }

  /**
   * The readers as they are, each card with its answer to reset where it can be had.
   * @throws AppError READER_SERVICE_DOWN, READING_CANCELLED.
   */
  async listReaders(signal?: AbortSignal): Promise<readonly ReaderStatus[]> {
    this.monitor.start();
    const state = await this.#settledState(signal);
    if (state.kind === 'service-down') throw new AppError('READER_SERVICE_DOWN');
    const complete: ReaderStatus[] = [];
    for (const reader of state.kind === 'readers' ? state.readers : []) {
      const known = reader.card !== 'present' || reader.atr !== undefined;
      complete.push(known ? reader : await this.#withAtr(reader, signal));
    }
    return complete;
  }

  /** Ends the monitor. A backend is not used again after it. */
  close(): Promise<void> {
    return this.monitor.close();
  }

  /** Waits for a card until a transaction on it stands. */
  async #takeCard(readerName: string | undefined, options: CardOptions): Promise<PcscCard> {
    const { waitMs, signal } = options;
    for (let placement = 1; ; placement++) {
      const reader = await waitForCard(this.monitor, { readerName, waitMs, timers: this.#timers, signal });
      try {
        return await this.#connector.connectInTransaction(reader.name, signal);
      } catch (failure) {
        const left = isAppError(failure, 'CARD_REMOVED', 'CARD_RESET', 'CARD_MUTE');
        if (!left || waitMs === 0 || placement === PLACEMENTS) throw failure;
        // The reader shows soon that the card has gone; without this pause the wait would find it still there.
        await pause(PLACEMENT_PAUSE_MS, this.#timers, signal);
      }
    }
  }

  /** An exchange with a card or a reader that has gone usually ends by itself; when it does not, it is ended. */
  #watchForLoss(reader: string, link: PcscTransceiver): () => void {
    let callOff: (() => void) | undefined;
    const unsubscribe = this.monitor.subscribe((state) => {
      const loss = lossOf(state, reader);
      if (loss !== undefined) callOff ??= this.#timers.after(TELLING_MS, () => link.fail(loss));
    });
    return () => {
      unsubscribe();
      callOff?.();
    };
  }

  /** A pulled card, a pulled reader and a refused command can end an exchange with one code: the readers know more. */
  async #explain(failure: unknown, reader: string): Promise<unknown> {
    // What was left behind has made the monitor open the service anew.
    if (isAppError(failure, 'CARD_TIMEOUT') && !(await this.monitor.isServing()))
      return new AppError('READER_SERVICE_DOWN', { ...failure.facts, silent: true }, failure);
    if (!isAppError(failure, 'CARD_REMOVED', 'READER_PROTOCOL', 'READER_UNPLUGGED')) return failure;
    // Without the answer of the service this is a failure the readers have told already.
    if (failure.facts['scard'] === undefined && failure.facts['responseLength'] === undefined) return failure;
    const fits = (state: ReaderState) => lossOf(state, reader) !== undefined;
    const told = await firstState(this.monitor, { fits, limitMs: TELLING_MS, timers: this.#timers });
    const loss = lossOf(told, reader);
    if (loss === undefined || loss.code === failure.code) return failure;
    return new AppError(loss.code, failure.facts, failure);
  }

  async #withAtr(reader: ReaderStatus, signal?: AbortSignal): Promise<ReaderStatus> {
    try {
      const card = await this.#connector.connect(reader.name, signal);
      await this.#connector.release(card, 'leave');
      return { ...reader, atr: card.atr };
    } catch (failure) {
      if (isAppError(failure, 'READING_CANCELLED')) throw failure;
      return isAppError(failure, 'CARD_MUTE') ? { name: reader.name, card: 'mute' } : reader;
    }
  }

  /** The state once it says something, given a moment in which a service that starts finds its readers. */
  async #settledState(signal?: AbortSignal): Promise<ReaderState> {
    const wait = { timers: this.#timers, signal };
    const started = (state: ReaderState) => state.kind !== 'starting';
    const known = await firstState(this.monitor, { ...wait, fits: started, limitMs: FIRST_STATE_MS });
    if (known.kind === 'readers') return known;
    const listed = (state: ReaderState) => state.kind === 'readers';
    return firstState(this.monitor, { ...wait, fits: listed, limitMs: TELLING_MS });
  }
}

/** Ends the process now, also while calls are stuck. Output has to be written before. */
export async function endProcess(status: number): Promise<never> {
  const shim = await import('../../native-shims/pcsclite/end-process.ts');
  return shim.endProcess(status);
}
