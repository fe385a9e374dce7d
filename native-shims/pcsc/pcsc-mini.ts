// The default provider, over the npm package pcsc-mini.
//
// Observed (0.1.3): it watches at most four readers and says nothing of a fifth; it makes at most four connections,
// and one that could not be closed in order counts for ever; a response above 264 octets fails without a larger
// buffer; a second exchange while one is pending throws; the answer to reset in its change events is not the card's;
// `start()` asks the service on the calling thread and waits for its answer without limit.

import type { Card, Reader, Transaction } from 'pcsc-mini';
import { wipe, type Bytes } from '../../src/bytes/bytes.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { requireAnswer } from '../pcsclite/establish-context.ts';
import { cutServiceSockets, openSockets } from '../pcsclite/service-sockets.ts';
import { startClient, type MiniModule, type RunningClient } from './mini-clients.ts';
import type {
  CardPresence,
  CardProtocol,
  Disposition,
  PcscCard,
  PcscProvider,
  PcscWatch,
  StatusListener,
} from './pcsc.ts';
import { QueuedCard, type BareCard } from './queued-card.ts';
import { miniError } from './scard-codes.ts';
import { StatusFeed } from './status-feed.ts';

/** The longest response APDU, 65 536 + 2 octets, and the ten octets pcsc-lite asks room for. */
const RESPONSE_CAPACITY = 65_548;
/** Observed: the addon holds every buffer it was ever given, so they are used again. Those that no card uses now. */
const responseBuffers: ArrayBuffer[] = [];
/** Change events come one by one; this long after the last of them the state counts as whole. */
const SETTLE_MS = 5;
/** Without any reader there is no event at all. */
const NO_READER_MS = 250;
/** Connections that may be lost before the client is replaced; it has four. */
const LOST_CONNECTIONS = 2;

/**
 * `undefined` where the addon or the library of the service cannot be loaded.
 * @throws AppError READER_SERVICE_DOWN when the service does not answer.
 */
export async function openPcscMini(
  load: () => Promise<MiniModule> = () => import('pcsc-mini'),
  signal?: AbortSignal,
): Promise<PcscProvider | undefined> {
  let module: MiniModule;
  try {
    module = await load();
  } catch {
    return undefined;
  }
  await requireAnswer(signal);
  return new PcscMiniProvider(module);
}

class PcscMiniProvider implements PcscProvider {
  readonly name = 'pcsc-mini';
  readonly readerLimit: number;
  readonly #module: MiniModule;
  readonly #running: RunningClient;
  readonly #feed = new StatusFeed();
  readonly #readers = new Map<string, CardPresence>();
  readonly #cards = new Set<QueuedCard>();
  /** Resolves when the readers are known, or the client has ended. */
  readonly #known: Promise<void>;
  #resolveKnown: () => void = () => undefined;
  #settling: NodeJS.Timeout;
  #lostConnections = 0;

  /** @throws AppError when the service does not answer. */
  constructor(module: MiniModule) {
    this.#module = module;
    this.readerLimit = module.MAX_READERS;
    try {
      this.#running = startClient(module, () => this.#fail());
    } catch (failure) {
      throw miniError(failure);
    }
    this.#known = new Promise((resolve) => {
      this.#resolveKnown = resolve;
    });
    this.#running.client.on('reader', (reader) => this.#follow(reader));
    this.#settling = setTimeout(() => this.#publish(), NO_READER_MS);
  }

  watch(listener: StatusListener): PcscWatch {
    return this.#feed.watch(listener);
  }

  async connect(readerName: string): Promise<PcscCard> {
    const facts = { reader: readerName };
    // A reader can only be connected to once the client has told of it.
    await this.#known;
    const reader = this.#running.client.reader(readerName);
    if (reader === undefined) throw new AppError('READER_UNPLUGGED', facts);
    try {
      const card = await reader.connect(this.#module.CardMode.SHARED);
      return await this.#adopt(readerName, card);
    } catch (failure) {
      const error = miniError(failure, facts);
      if (error.facts['scard'] === 'TooManyCardConnections') this.#fail();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#endFeed();
    await Promise.all([...this.#cards].map((card) => card.closed));
    await this.#running.end(this.#lostConnections === 0);
  }

  abandon(): void {
    this.#endFeed();
    void cutServiceSockets(openSockets())
      .catch(() => undefined)
      .then(() => this.#running.end(false));
  }

  async #adopt(readerName: string, card: Card): Promise<QueuedCard> {
    const bare = bareCard(this.#module, card, () => this.#loseConnection(), readerName);
    try {
      const { atr, protocol } = await card.state();
      const queued = new QueuedCard(
        { readerName, atr: atr.slice(), protocol: protocolName(this.#module, protocol) },
        bare,
      );
      this.#cards.add(queued);
      void queued.closed.then(() => this.#cards.delete(queued));
      return queued;
    } catch (failure) {
      await bare.disconnect('leave').catch(() => undefined);
      throw failure;
    }
  }

  #follow(reader: Reader): void {
    const { ReaderStatus } = this.#module;
    reader.on('change', (status) => {
      const present = status.has(ReaderStatus.PRESENT);
      const mute = status.has(ReaderStatus.MUTE);
      this.#note(() => this.#readers.set(reader.name(), present ? (mute ? 'mute' : 'present') : 'absent'));
    });
    reader.on('disconnect', () => this.#note(() => this.#readers.delete(reader.name())));
  }

  #note(change: () => void): void {
    change();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#publish(), SETTLE_MS);
  }

  #publish(): void {
    const readers = [...this.#readers].map(([name, card]) => ({ name, card }));
    this.#feed.publish({ running: true, readers });
    this.#resolveKnown();
  }

  #loseConnection(): void {
    this.#lostConnections++;
    if (this.#lostConnections >= LOST_CONNECTIONS) this.#fail();
  }

  /** Nothing more comes from this client; whoever listens opens another. */
  #fail(): void {
    clearTimeout(this.#settling);
    this.#feed.publish({ running: false });
    this.#resolveKnown();
  }

  #endFeed(): void {
    clearTimeout(this.#settling);
    this.#feed.close();
    this.#resolveKnown();
  }
}

function bareCard(module: MiniModule, card: Card, onLost: () => void, reader: string): BareCard {
  const dispositions = {
    leave: module.CardDisposition.LEAVE,
    reset: module.CardDisposition.RESET,
    unpower: module.CardDisposition.UNPOWER,
  } as const satisfies Record<Disposition, number>;
  const facts = { reader };
  const response = responseBuffers.pop() ?? new ArrayBuffer(RESPONSE_CAPACITY);
  let transaction: Transaction | undefined;
  return {
    async transmit(command: Bytes): Promise<Bytes> {
      // A copy that lives until the exchange ends: the addon reads it on another thread and does not hold it itself.
      const sent = command.slice();
      try {
        return (await translated(card.transmit(sent, response), facts)).slice();
      } finally {
        wipe(sent);
      }
    },
    async beginTransaction(): Promise<void> {
      transaction = await translated(card.transaction(), facts);
    },
    async endTransaction(disposition: Disposition): Promise<void> {
      if (transaction !== undefined) await translated(transaction.end(dispositions[disposition]), facts);
    },
    async disconnect(disposition: Disposition): Promise<void> {
      try {
        await card.disconnect(dispositions[disposition]);
      } catch {
        onLost();
      } finally {
        wipe(new Uint8Array(response));
        responseBuffers.push(response);
      }
    },
  };
}

async function translated<T>(call: Promise<T>, facts: { reader: string }): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    throw miniError(failure, facts);
  }
}

function protocolName(module: MiniModule, protocol: number): CardProtocol {
  const names = new Map<number, CardProtocol>([
    [module.Protocol.T0, 'T=0'],
    [module.Protocol.T1, 'T=1'],
  ]);
  return names.get(protocol) ?? 'raw';
}
