// One context that waits for changes of readers and cards and publishes them, until it is closed or the service ends.

import { SCARD } from '../pcsc/scard-codes.ts';
import type { StatusFeed } from '../pcsc/status-feed.ts';
import { StatusWait } from './status-wait.ts';
import type { Winscard } from './winscard.ts';

/** Between two tries to cancel a wait. Observed: pcsc-lite ignores SCardCancel just before the wait has begun. */
const CANCEL_INTERVAL_MS = 20;
/** After this many answers in a row that told nothing new the loop pauses: a faulty driver must not keep a core busy. */
const IDLE_ANSWERS = 20;
const IDLE_PAUSE_MS = 500;

/** What a watch needs of the service. */
export type WatchCalls = Pick<Winscard, 'listReaders' | 'waitForChange' | 'cancel' | 'releaseContext'>;

export class ReaderWatch {
  /** Resolves when the context is released. */
  readonly ended: Promise<void>;
  readonly #winscard: WatchCalls;
  readonly #context: bigint;
  readonly #feed: StatusFeed;
  readonly #wait = new StatusWait();
  #closing = false;
  #wakePause: (() => void) | undefined;

  constructor(winscard: WatchCalls, context: bigint, feed: StatusFeed) {
    this.#winscard = winscard;
    this.#context = context;
    this.#feed = feed;
    this.ended = this.#run().catch(() => feed.publish({ running: false }));
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#wakePause?.();
    let cancelling = false;
    const cancel = () => {
      // One at a time: with every thread of the pool taken they would pile up.
      if (cancelling) return;
      cancelling = true;
      const done = () => {
        cancelling = false;
      };
      this.#winscard.cancel(this.#context).then(done, done);
    };
    cancel();
    const again = setInterval(cancel, CANCEL_INTERVAL_MS);
    await this.ended;
    clearInterval(again);
  }

  async #run(): Promise<void> {
    let idle = 0;
    while (!this.#closing) {
      const outcome = await this.#observe();
      if (outcome === 'ended') break;
      idle = outcome === 'changed' ? 0 : idle + 1;
      if (idle >= IDLE_ANSWERS) await this.#pause(IDLE_PAUSE_MS);
    }
    this.#feed.publish({ running: false });
    await this.#winscard.releaseContext(this.#context);
  }

  /** Lists the readers, waits for one change, publishes. */
  async #observe(): Promise<'changed' | 'unchanged' | 'ended'> {
    const listed = await this.#winscard.listReaders(this.#context);
    if (listed.rv !== SCARD.SUCCESS && listed.rv !== SCARD.NO_READERS_AVAILABLE) return 'ended';
    const { readers, timeoutMs } = this.#wait.next(listed.names);
    if (listed.names.length === 0) this.#feed.publish({ running: true, readers: [] });
    if (this.#stopsHere()) return 'ended';
    if (readers.length === 0) {
      await this.#pause(timeoutMs);
      return 'changed';
    }
    const { rv, answers } = await this.#winscard.waitForChange(this.#context, timeoutMs, readers);
    switch (rv) {
      case SCARD.SUCCESS: {
        const changed = this.#wait.accept(readers, answers);
        this.#feed.publish({ running: true, readers: this.#wait.readers(listed.names) });
        return changed ? 'changed' : 'unchanged';
      }
      case SCARD.TIMEOUT:
        return 'changed';
      case SCARD.UNKNOWN_READER:
      case SCARD.READER_UNAVAILABLE:
        // A reader went away between listing and waiting.
        this.#wait.reset();
        return 'unchanged';
      case SCARD.CANCELLED:
        return this.#stopsHere() ? 'ended' : 'unchanged';
      default:
        return 'ended';
    }
  }

  /** A method, because the flag changes while a call is awaited. */
  #stopsHere(): boolean {
    return this.#closing;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wakePause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
