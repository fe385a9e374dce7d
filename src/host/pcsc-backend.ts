// One reading over PC/SC from the outside: wait for the card, connect in shared mode, hold one transaction from the
// first command to the last, and release whatever happened. The card is lent to the caller, never handed out.

import { chooseProvider, type ProviderSetting } from '../../native-shims/pcsc/choose-provider.ts';
import type { PcscCard, ReaderStatus } from '../../native-shims/pcsc/pcsc.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { waitForCard } from './card-wait.ts';
import { pause, withinLimit } from './pcsc-time-limit.ts';
import { PcscTransceiver, READING_LIMITS, type ReadingLimits } from './pcsc-transceiver.ts';
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
  readonly limits?: ReadingLimits;
  /** What is done to the card afterwards; `leave` unless said otherwise. */
  readonly afterwards?: 'leave' | 'unpower';
}

/** Another program holds the card exclusively: this many further tries, so far apart. */
const BUSY_RETRIES = 5;
const BUSY_RETRY_MS = 300;
/** Another program holds a transaction: connecting and beginning ours then take as long as it likes. */
const BUSY_LIMIT_MS = 5_000;
/** A card that left while the connection was made may come back so often within the wait. */
const PLACEMENTS = 10;
/** In which the reader tells whether the card, the reader or the service has gone. */
const TELLING_MS = 500;
const RELEASE_LIMIT_MS = 1_000;
/** Stuck calls hold threads of libuv's pool, which has four; beyond this many no further one is risked. */
const STUCK_CALLS = 2;

/** The backend over the system's own smart card service. */
export function openPcscBackend(setting: ProviderSetting = 'auto'): PcscBackend {
  return new PcscBackend(new ReaderMonitor(chooseProvider(setting)));
}

export class PcscBackend {
  readonly monitor: ReaderMonitor;
  readonly #timers: Timers;
  /** Readers whose card stopped answering and has not been taken away since. */
  readonly #stalled = new Set<string>();
  #stuckCalls = 0;

  constructor(monitor: ReaderMonitor, timers: Timers = systemTimers) {
    this.monitor = monitor;
    this.#timers = timers;
    monitor.subscribe((state) => {
      for (const reader of this.#stalled) if (!hasCard(state, reader)) this.#stalled.delete(reader);
    });
  }

  /** Calls given up that have not ended: while there are any, a process cannot end by itself. */
  get stuckCalls(): number {
    return this.#stuckCalls;
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
      onGivenUp: (exchange) => this.#leaveBehind(card.readerName, exchange),
    });
    const unsubscribe = this.monitor.subscribe((state) => {
      const failure = lossOf(state, card.readerName);
      if (failure !== undefined) link.fail(failure);
    });
    try {
      return await link.guard(use({ transceiver: link, atr: card.atr, readerName: card.readerName }));
    } catch (failure) {
      throw await this.#explain(failure, card.readerName);
    } finally {
      unsubscribe();
      link.close();
      await this.#release(card, options.afterwards ?? 'leave');
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
    const readers = state.kind === 'readers' ? state.readers : [];
    const complete: ReaderStatus[] = [];
    for (const reader of readers) {
      const known = reader.card !== 'present' || reader.atr !== undefined;
      complete.push(known ? reader : await this.#withAtr(reader, signal));
    }
    return complete;
  }

  close(): Promise<void> {
    return this.monitor.close();
  }

  /** Waits for a card until a transaction on it stands. */
  async #takeCard(readerName: string | undefined, options: CardOptions): Promise<PcscCard> {
    const { waitMs, signal } = options;
    for (let placement = 1; ; placement++) {
      const reader = await waitForCard(this.monitor, { readerName, waitMs, timers: this.#timers, signal });
      try {
        return await this.#connectInTransaction(reader.name, signal);
      } catch (failure) {
        const left = isAppError(failure, 'CARD_REMOVED', 'CARD_RESET', 'CARD_MUTE');
        if (!left || waitMs === 0 || placement === PLACEMENTS) throw failure;
        // The reader shows soon that the card has gone; without this pause the wait would find it still there.
        await pause(BUSY_RETRY_MS, this.#timers, signal);
      }
    }
  }

  async #connectInTransaction(reader: string, signal?: AbortSignal): Promise<PcscCard> {
    const card = await this.#connect(reader, signal);
    try {
      await this.#bounded(card.beginTransaction(), reader, signal);
      return card;
    } catch (failure) {
      // Not awaited: behind a transaction of another program it waits for that one to end.
      void card.disconnect('leave');
      throw failure;
    }
  }

  async #connect(reader: string, signal?: AbortSignal): Promise<PcscCard> {
    for (let attempt = 0; ; attempt++) {
      if (this.#stuckCalls >= STUCK_CALLS) throw this.#busy(reader);
      const connecting = this.monitor.connect(reader);
      try {
        return await this.#bounded(connecting, reader, signal);
      } catch (failure) {
        connecting.then((late) => late.disconnect('leave')).catch(() => undefined);
        const held = isAppError(failure, 'READER_BUSY') && failure.facts['scard'] !== undefined;
        if (!held || attempt === BUSY_RETRIES) throw failure;
        await pause(BUSY_RETRY_MS, this.#timers, signal);
      }
    }
  }

  /** Connecting and beginning a transaction wait for whoever holds the card; we do so only so long. */
  #bounded<T>(call: Promise<T>, reader: string, signal?: AbortSignal): Promise<T> {
    const expired = () => this.#busy(reader);
    return withinLimit(call, { ms: BUSY_LIMIT_MS, timers: this.#timers, signal, expired }, () =>
      this.#leaveBehind(undefined, call),
    );
  }

  /** A card of ours that never answered holds the reader just as another program does. */
  #busy(reader: string): AppError {
    return this.#stalled.has(reader)
      ? new AppError('CARD_TIMEOUT', { reader, limit: 'connection', milliseconds: BUSY_LIMIT_MS })
      : new AppError('READER_BUSY', { reader });
  }

  #leaveBehind(stalledReader: string | undefined, call: Promise<unknown>): void {
    if (stalledReader !== undefined) this.#stalled.add(stalledReader);
    this.#stuckCalls++;
    const end = () => {
      this.#stuckCalls--;
    };
    call.then(end, end);
    this.monitor.reopen();
  }

  async #release(card: PcscCard, afterwards: 'leave' | 'unpower'): Promise<void> {
    card.endTransaction('leave').catch(() => undefined);
    const disconnected = card.disconnect(afterwards);
    // Behind an exchange that was left behind this would wait for it; the connection closes itself after it.
    if (this.#stuckCalls > 0) return;
    const expired = () => new AppError('CARD_TIMEOUT', { limit: 'release', milliseconds: RELEASE_LIMIT_MS });
    const limit = { ms: RELEASE_LIMIT_MS, timers: this.#timers, expired };
    await withinLimit(disconnected, limit, () => this.#leaveBehind(card.readerName, disconnected)).catch(
      () => undefined,
    );
  }

  /** A pulled card, a pulled reader and a refused command can end an exchange with one code: the reader knows more. */
  async #explain(failure: unknown, reader: string): Promise<unknown> {
    if (!isAppError(failure, 'CARD_REMOVED', 'READER_PROTOCOL', 'READER_UNPLUGGED')) return failure;
    const told = await this.#firstState((state) => lossOf(state, reader) !== undefined, TELLING_MS);
    const loss = lossOf(told, reader);
    if (loss === undefined || loss.code === failure.code) return failure;
    return new AppError(loss.code, failure.facts, failure);
  }

  async #withAtr(reader: ReaderStatus, signal?: AbortSignal): Promise<ReaderStatus> {
    try {
      const card = await this.#connect(reader.name, signal);
      await this.#release(card, 'leave');
      return { ...reader, atr: card.atr };
    } catch (failure) {
      if (isAppError(failure, 'READING_CANCELLED')) throw failure;
      return isAppError(failure, 'CARD_MUTE') ? { name: reader.name, card: 'mute' } : reader;
    }
  }

  /** The state once it says something, given a moment in which a service that starts finds its readers. */
  async #settledState(signal?: AbortSignal): Promise<ReaderState> {
    const known = await this.#firstState((state) => state.kind !== 'starting', 2 * BUSY_LIMIT_MS, signal);
    if (known.kind === 'readers') return known;
    return this.#firstState((state) => state.kind === 'readers', TELLING_MS, signal);
  }

  /** The first state that fits, or the one there is after `limitMs`. */
  async #firstState(
    fits: (state: ReaderState) => boolean,
    limitMs: number,
    signal?: AbortSignal,
  ): Promise<ReaderState> {
    let unsubscribe: () => void = () => undefined;
    const found = new Promise<ReaderState>((resolve) => {
      unsubscribe = this.monitor.subscribe((state) => {
        if (fits(state)) resolve(state);
      });
    });
    const elapsed = new AppError('READER_SERVICE_DOWN');
    const limit = { ms: limitMs, timers: this.#timers, signal, expired: () => elapsed };
    try {
      return await withinLimit(found, limit);
    } catch (failure) {
      if (failure !== elapsed) throw failure;
      return this.monitor.state;
    } finally {
      unsubscribe();
    }
  }
}

/** What a reading on this reader has lost, if anything. */
function lossOf(state: ReaderState, readerName: string): AppError | undefined {
  switch (state.kind) {
    case 'starting':
      return undefined;
    case 'service-down':
      return new AppError('READER_SERVICE_DOWN', { reader: readerName });
    case 'no-reader':
      return new AppError('READER_UNPLUGGED', { reader: readerName });
    case 'readers': {
      const reader = state.readers.find(({ name }) => name === readerName);
      if (reader === undefined) return new AppError('READER_UNPLUGGED', { reader: readerName });
      return reader.card === 'absent' ? new AppError('CARD_REMOVED', { reader: readerName }) : undefined;
    }
  }
}

function hasCard(state: ReaderState, readerName: string): boolean {
  if (state.kind === 'readers') {
    return state.readers.some(({ name, card }) => name === readerName && card !== 'absent');
  }
  return state.kind === 'starting';
}
