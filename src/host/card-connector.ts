// Connecting to a card and letting it go, each within a bounded time, and the account of calls that had to be left
// behind because the service never returned from them.

import type { PcscCard } from '../../native-shims/pcsc/pcsc.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { pause, withinLimit } from './pcsc-time-limit.ts';
import type { ReaderMonitor } from './reader-monitor.ts';
import { lossOf } from './reader-loss.ts';
import type { Timers } from './system-clock.ts';

/** Another program holds the card alone: this many further tries, so far apart. */
const BUSY_RETRIES = 5;
const BUSY_RETRY_MS = 300;
/** Another program holds a transaction: connecting and beginning ours then take as long as it likes. */
const BUSY_LIMIT_MS = 5_000;
const RELEASE_LIMIT_MS = 1_000;
/** Stuck calls hold threads of libuv's pool, which has four; beyond this many no further one is risked. */
const STUCK_CALLS = 2;

export class CardConnector {
  readonly #monitor: ReaderMonitor;
  readonly #timers: Timers;
  /** Readers whose card stopped answering and has not been taken away since. */
  readonly #stalled = new Set<string>();
  #stuckCalls = 0;

  constructor(monitor: ReaderMonitor, timers: Timers) {
    this.#monitor = monitor;
    this.#timers = timers;
    monitor.subscribe((state) => {
      for (const reader of this.#stalled) {
        if (lossOf(state, reader) !== undefined) this.#stalled.delete(reader);
      }
    });
  }

  get stuckCalls(): number {
    return this.#stuckCalls;
  }

  /** @throws AppError of the layers `reader` and `card-link`, READING_CANCELLED. */
  async connect(reader: string, signal?: AbortSignal): Promise<PcscCard> {
    for (let attempt = 0; ; attempt++) {
      if (this.#stuckCalls >= STUCK_CALLS) throw this.#busy(reader);
      const connecting = this.#monitor.connect(reader);
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

  /** @throws AppError as `connect`; nothing stays connected then. */
  async connectInTransaction(reader: string, signal?: AbortSignal): Promise<PcscCard> {
    const card = await this.connect(reader, signal);
    try {
      await this.#bounded(card.beginTransaction(), reader, signal);
      return card;
    } catch (failure) {
      // Not awaited: behind a transaction of another program it waits for that one to end.
      void card.disconnect('leave');
      throw failure;
    }
  }

  /** Ends the transaction, if there is one, and the connection. Never rejects, never takes long. */
  async release(card: PcscCard, afterwards: 'leave' | 'unpower'): Promise<void> {
    // With the transaction, not after it: in between another program would hold a card that is open.
    card.endTransaction(afterwards).catch(() => undefined);
    const disconnected = card.disconnect(afterwards);
    // Behind an exchange that was left behind this would wait for it; the connection closes itself after it.
    if (this.#stuckCalls > 0) return;
    const expired = () => new AppError('CARD_TIMEOUT', { limit: 'release', milliseconds: RELEASE_LIMIT_MS });
    const limit = { ms: RELEASE_LIMIT_MS, timers: this.#timers, expired };
    const released = withinLimit(disconnected, limit, () => this.leaveBehind(disconnected, card.readerName));
    await released.catch(() => undefined);
  }

  /** @param stalledReader the reader whose card owes the answer; `undefined` when another program may be the reason. */
  leaveBehind(call: Promise<unknown>, stalledReader?: string): void {
    if (stalledReader !== undefined) this.#stalled.add(stalledReader);
    this.#stuckCalls++;
    const end = () => {
      this.#stuckCalls--;
    };
    call.then(end, end);
    this.#monitor.reopen();
  }

  /** Connecting and beginning a transaction wait for whoever holds the card; we do so only so long. */
  async #bounded<T>(call: Promise<T>, reader: string, signal?: AbortSignal): Promise<T> {
    const busy = this.#busy(reader);
    const limit = { ms: BUSY_LIMIT_MS, timers: this.#timers, signal, expired: () => busy };
    try {
      return await withinLimit(call, limit, () => this.leaveBehind(call));
    } catch (failure) {
      // A service that answers nobody looks like a reader that is held; opening it anew tells them apart.
      if (failure !== busy || (await this.#monitor.isServing())) throw failure;
      throw new AppError('READER_SERVICE_DOWN', { reader, silent: true });
    }
  }

  /** A card of ours that never answered holds the reader just as another program does. */
  #busy(reader: string): AppError {
    return this.#stalled.has(reader)
      ? new AppError('CARD_TIMEOUT', { reader, limit: 'connection', milliseconds: BUSY_LIMIT_MS })
      : new AppError('READER_BUSY', { reader });
  }
}
