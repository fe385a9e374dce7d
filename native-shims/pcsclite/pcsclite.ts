// The second provider: our own binding to pcsc-lite, WinSCard or PCSC.framework through koffi. It sees every reader
// and can cancel a wait. (There is an npm package of the same name; docs/architecture.md says why it is not used.)

import type { PcscCard, PcscProvider, PcscWatch, StatusListener } from '../pcsc/pcsc.ts';
import type { QueuedCard } from '../pcsc/queued-card.ts';
import { StatusFeed } from '../pcsc/status-feed.ts';
import { establishContext } from './establish-context.ts';
import { connectCard } from './pcsclite-card.ts';
import { ReaderWatch } from './reader-watch.ts';
import { cutServiceSockets, openSockets } from './service-sockets.ts';
import { loadWinscard, type Winscard } from './winscard.ts';

/**
 * `undefined` where the binding cannot be loaded on this computer.
 * @throws AppError READER_SERVICE_DOWN when the service does not answer.
 */
export async function openPcsclite(
  load: () => Promise<Winscard | undefined> = loadWinscard,
  signal?: AbortSignal,
): Promise<PcscProvider | undefined> {
  const winscard = await load();
  if (winscard === undefined) return undefined;
  return new PcscliteProvider(winscard, await establishContext(winscard, { signal }));
}

class PcscliteProvider implements PcscProvider {
  readonly name = 'pcsclite';
  readonly #winscard: Winscard;
  readonly #feed = new StatusFeed();
  readonly #watch: ReaderWatch;
  readonly #cards = new Set<QueuedCard>();

  constructor(winscard: Winscard, context: bigint) {
    this.#winscard = winscard;
    this.#watch = new ReaderWatch(winscard, context, this.#feed);
  }

  watch(listener: StatusListener): PcscWatch {
    return this.#feed.watch(listener);
  }

  async connect(readerName: string): Promise<PcscCard> {
    const card = await connectCard(this.#winscard, readerName);
    this.#cards.add(card);
    void card.closed.then(() => this.#cards.delete(card));
    return card;
  }

  async close(): Promise<void> {
    this.#feed.close();
    await Promise.all([...this.#cards].map((card) => card.closed));
    await this.#watch.close();
  }

  abandon(): void {
    this.#feed.close();
    // Nobody is left to hear of a failure in here, and the next provider shows whether the service lives.
    void cutServiceSockets(openSockets())
      .then(() => this.#watch.close())
      .catch(() => undefined);
  }
}
