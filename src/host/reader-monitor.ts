// What the readers of this computer are doing, as one value that is always whole. The monitor outlives the smart card
// service: when the service stops it waits, ever longer up to a bound, and takes up again when the service is back.

import type {
  PcscCard,
  PcscProvider,
  ProviderName,
  ProviderSource,
  ReaderStatus,
  ServiceStatus,
} from '../../native-shims/pcsc/pcsc.ts';
import { AppError } from '../errors/app-error.ts';
import { systemTimers, type Timers } from './system-clock.ts';

export type ReaderState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'service-down' }
  | { readonly kind: 'no-reader' }
  /** At least one reader, in the order of the service. */
  | { readonly kind: 'readers'; readonly readers: readonly ReaderStatus[] };

export type ReaderStateListener = (state: ReaderState) => void;

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;
/** A service that lived this long starts the waiting over; one that dies at once does not. */
const STABLE_MS = 1_000;
/** A service that takes longer to answer counts as down until it does. */
const OPEN_LIMIT_MS = 5_000;
const CLOSE_LIMIT_MS = 2_000;

export class ReaderMonitor {
  readonly #source: ProviderSource;
  readonly #timers: Timers;
  readonly #listeners = new Set<ReaderStateListener>();
  #state: ReaderState = { kind: 'starting' };
  #provider: PcscProvider | undefined;
  #opening = false;
  /** Resolves when the provider that is being opened is there, or is not to be had. */
  #opened: Promise<void> = Promise.resolve();
  #closed = false;
  #retries = 0;
  #readersSeen = 0;
  #widened = false;
  #cancelTimers = new Set<() => void>();
  #cancelRetry: (() => void) | undefined;
  /** Ends an opening that the service does not answer. */
  readonly #ending = new AbortController();

  constructor(source: ProviderSource, timers: Timers = systemTimers) {
    this.#source = source;
    this.#timers = timers;
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** Which binding serves at the moment. */
  get providerName(): ProviderName | undefined {
    return this.#provider?.name;
  }

  start(): void {
    if (this.#provider === undefined) this.#open();
  }

  /** Calls the listener at once, then at every change. @returns a function that ends it. */
  subscribe(listener: ReaderStateListener): () => void {
    const own: ReaderStateListener = (state) => listener(state);
    this.#listeners.add(own);
    own(this.#state);
    return () => this.#listeners.delete(own);
  }

  /** @throws AppError of the layers `reader` and `card-link`. May stay pending, see `PcscProvider.connect`. */
  async connect(readerName: string): Promise<PcscCard> {
    if (this.#provider === undefined) await this.#opened;
    if (this.#provider === undefined) throw new AppError('READER_SERVICE_DOWN', { reader: readerName });
    return this.#provider.connect(readerName);
  }

  /** Whether the service answers, once an opening under way has come to its end, which it does in bounded time. */
  async isServing(): Promise<boolean> {
    await this.#opened;
    return this.#provider !== undefined;
  }

  /** Leaves the present provider and whatever is stuck in it behind, and opens a new one. */
  reopen(): void {
    const stuck = this.#provider;
    this.#provider = undefined;
    stuck?.abandon();
    this.#open();
  }

  /** Ends everything; waits a bounded time for the service. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#ending.abort();
    this.#listeners.clear();
    for (const cancel of this.#cancelTimers) cancel();
    this.#cancelTimers.clear();
    const provider = this.#provider;
    this.#provider = undefined;
    if (provider === undefined) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#timers.after(CLOSE_LIMIT_MS, () => {
        provider.abandon();
        resolve();
      });
      const finish = () => {
        cancel();
        resolve();
      };
      provider.close().then(finish, finish);
    });
  }

  #open(): void {
    if (this.#opening || this.#closed) return;
    this.#opening = true;
    this.#cancelRetry?.();
    const cancelLimit = this.#later(OPEN_LIMIT_MS, () => this.#publish({ kind: 'service-down' }));
    this.#opened = this.#source.open(this.#readersSeen, this.#ending.signal).then(
      (provider) => {
        cancelLimit();
        this.#opening = false;
        if (this.#closed) provider.abandon();
        else this.#adopt(provider);
      },
      () => {
        cancelLimit();
        this.#opening = false;
        // While a wider provider could not be opened the present one goes on.
        if (this.#closed || this.#provider !== undefined) return;
        this.#publish({ kind: 'service-down' });
        this.#retryLater();
      },
    );
  }

  #adopt(provider: PcscProvider): void {
    const replaced = this.#provider;
    this.#provider = provider;
    void replaced?.close().catch(() => undefined);
    const cancelStable = this.#later(STABLE_MS, () => {
      this.#retries = 0;
    });
    provider.watch((status) => {
      if (this.#provider !== provider) return;
      if (!status.running) {
        cancelStable();
        this.#lose(provider);
        return;
      }
      this.#publish(stateOf(status));
      this.#widen(provider, status.readers.length);
    });
  }

  /** The first new try comes at once: a provider may end while the service goes on. */
  #lose(provider: PcscProvider): void {
    this.#provider = undefined;
    void provider.close().catch(() => undefined);
    if (this.#retries === 0) {
      this.#retries = 1;
      this.#open();
    } else {
      this.#publish({ kind: 'service-down' });
      this.#retryLater();
    }
  }

  #retryLater(): void {
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, this.#retries - 1), LONGEST_RETRY_MS);
    this.#retries++;
    this.#cancelRetry = this.#later(delayMs, () => this.#open());
  }

  /** A provider that shows as many readers as it can see may hide others. Tried once. */
  #widen(provider: PcscProvider, readerCount: number): void {
    this.#readersSeen = Math.max(this.#readersSeen, readerCount);
    if (provider.readerLimit === undefined || readerCount < provider.readerLimit || this.#widened) return;
    this.#widened = true;
    this.#open();
  }

  #publish(state: ReaderState): void {
    if (this.#closed || (state.kind !== 'readers' && state.kind === this.#state.kind)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  #later(delayMs: number, action: () => void): () => void {
    const cancel = this.#timers.after(delayMs, () => {
      this.#cancelTimers.delete(cancel);
      action();
    });
    const cancelAndForget = () => {
      this.#cancelTimers.delete(cancel);
      cancel();
    };
    this.#cancelTimers.add(cancel);
    return cancelAndForget;
  }
}

function stateOf(status: Extract<ServiceStatus, { running: true }>): ReaderState {
  return status.readers.length === 0 ? { kind: 'no-reader' } : { kind: 'readers', readers: status.readers };
}
