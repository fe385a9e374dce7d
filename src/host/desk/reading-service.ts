// What runs in the process that reads cards: the readers, the simulated reader, and one reading at a time. It is told what
// to do by messages and tells what happens by messages; nothing else leaves it.

import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import type { CodeTables } from '../../cards/residence-card/codes/code-table.ts';
import { AppError } from '../../errors/app-error.ts';
import { toFailure } from '../../errors/failure.ts';
import type { ReadingResult } from '../../session/judge-reading.ts';
import type { Clock } from '../../time/clock.ts';
import {
  type AnyReadingEvents,
  type AnyResult,
  type AnyTools,
  afterSitting,
  performAnyReading,
  performMyNumberHalf,
} from '../reading-host.ts';
import { type CardTrust, simulatorTrust } from '../reading-sources.ts';
import type { Timers } from '../system-clock.ts';
import { LastMyNumberCard } from './last-my-number-card.ts';
import type { OpenReaderFeed, ReaderFeed } from './reader-feed.ts';
import { type ReadingNotice, type ReadingRequest, ReadingRequestSchema } from './reading-protocol.ts';
import { SimulatedReader } from './simulated-reader.ts';

export interface ReadingServiceTools {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly openReaders: OpenReaderFeed;
  /** Asked anew for every reading: a person may have imported a CA since the last. */
  readonly officialTrust: () => Promise<CardTrust>;
  readonly codes: () => Promise<CodeTables>;
  readonly send: (notice: ReadingNotice) => void;
}

type ReadRequest = Extract<ReadingRequest, { readonly kind: 'read' | 'use-pin' }>;
type FinishedNotice = Extract<ReadingNotice, { readonly kind: 'finished' }>;

export class ReadingService {
  readonly #tools: ReadingServiceTools;
  readonly #simulated: SimulatedReader;
  readonly #lastMyNumber = new LastMyNumberCard();
  #feed: ReaderFeed | undefined;
  #running: { readonly reading: number; readonly cancel: AbortController } | undefined;

  constructor(tools: ReadingServiceTools) {
    this.#tools = tools;
    this.#simulated = new SimulatedReader(tools.timers);
    tools.send({ kind: 'ready' });
  }

  /** @throws AppError IPC_INVALID for a message of another shape: the process that sent it is not ours to serve. */
  receive(message: unknown): void {
    const parsed = v.safeParse(ReadingRequestSchema, message);
    if (!parsed.success) throw new AppError('IPC_INVALID', { where: 'reading process' });
    const request = parsed.output;
    switch (request.kind) {
      case 'use-provider':
        this.#useProvider(request.provider);
        return;
      case 'read':
      case 'use-pin':
        return void this.#read(request);
      case 'forget-card':
        this.#lastMyNumber.forget();
        return;
      case 'cancel':
        if (this.#running?.reading === request.reading) this.#running.cancel.abort();
        return;
      case 'place-simulated-card': {
        this.#answer(request.request, async () => {
          await this.#simulated.place(request.profile, request.faults, request.anew);
          return { kind: 'placed', request: request.request };
        });
        return;
      }
      case 'remove-simulated-card':
        this.#simulated.remove();
        return;
      case 'diagnose': {
        this.#answer(request.request, async () => ({
          kind: 'diagnosis',
          request: request.request,
          rows: [...(await this.#requireFeed().diagnose())],
        }));
        return;
      }
    }
  }

  async close(): Promise<void> {
    this.#running?.cancel.abort();
    await this.#feed?.close();
  }

  #useProvider(provider: Parameters<OpenReaderFeed>[0]): void {
    const replaced = this.#feed;
    const feed = this.#tools.openReaders(provider);
    this.#feed = feed;
    void replaced?.close().catch(() => undefined);
    feed.watch((readers) => {
      if (this.#feed !== feed) return;
      const notice = readers.kind === 'readers' ? { ...readers, readers: [...readers.readers] } : readers;
      this.#tools.send({ kind: 'readers', readers: notice });
    });
  }

  async #read(request: ReadRequest): Promise<void> {
    const { reading } = request;
    const { send } = this.#tools;
    if (this.#running !== undefined) {
      if (request.kind === 'use-pin') request.octets.fill(0);
      send({
        kind: 'failed',
        reading,
        failure: toFailure(new AppError('INVARIANT', { where: 'two readings' })),
      });
      return;
    }
    const cancel = new AbortController();
    this.#running = { reading, cancel };
    try {
      send(this.#noticeOf(await this.#perform(request, cancel.signal), reading));
    } catch (thrown) {
      send({ kind: 'failed', reading, failure: toFailure(thrown) });
    } finally {
      this.#running = undefined;
    }
  }

  #noticeOf(any: AnyResult, reading: number): ReadingNotice {
    switch (any.family) {
      case 'number-wanted':
        return { kind: 'number-wanted', reading };
      case 'my-number':
        this.#lastMyNumber.keep(reading, any.result);
        return { kind: 'finished', reading, report: any.result.report, images: [] };
      case 'specified':
        this.#lastMyNumber.keepSpecified(reading, any.result);
        return noticeOfResidence(any.result, reading);
      case 'residence':
        return noticeOfResidence(any.result, reading);
    }
  }

  /** Source and anchors are chosen together: a simulated card can never be judged by official anchors. */
  async #perform(request: ReadRequest, signal: AbortSignal): Promise<AnyResult> {
    const { reading, place } = request;
    const { clock, codes, officialTrust, send } = this.#tools;
    const using = this.#lastMyNumber.goOn(request);
    try {
      const [source, trust] =
        place.on === 'simulator'
          ? [this.#simulated.source(signal), simulatorTrust()]
          : [this.#requireFeed().source(place.reader, signal), await officialTrust()];
      const { residence: anchors, jpki, jpkiCas: knownCas, deliveryKey } = trust;
      const tools: AnyTools = {
        residence: { clock, anchors, codes: await codes() },
        myNumber: { clock, trust: jpki, knownCas, ...using.tools },
        channel: { deliveryKey },
      };
      const number = request.kind === 'read' ? (request.cardNumber ?? undefined) : undefined;
      const events: AnyReadingEvents = {
        onProgress: (progress) => send({ kind: 'progress', reading, progress }),
        onCardType: (cardType) => send({ kind: 'card-type', reading, cardType }),
        onArrived: ({ fields, images }) => {
          const { simulated } = source;
          const arrived = { simulated, trustProfile: anchors.profile, fields, images: imagesOf(images) };
          send({ kind: 'arrived', reading, arrived });
        },
      };
      if (using.specified !== undefined) {
        const again = await performMyNumberHalf(source, using.specified, { tools: tools.myNumber, events });
        const result = afterSitting(using.specified, again);
        if (result !== undefined) return { family: 'specified', result };
        this.#lastMyNumber.forget();
      }
      return await performAnyReading(source, number, tools, events);
    } finally {
      using.wipe();
    }
  }

  #answer(request: number, work: () => Promise<ReadingNotice>): void {
    const { send } = this.#tools;
    work().then(send, (thrown: unknown) => send({ kind: 'refused', request, failure: toFailure(thrown) }));
  }

  #requireFeed(): ReaderFeed {
    if (this.#feed === undefined) throw new AppError('READER_SERVICE_DOWN', { where: 'no provider yet' });
    return this.#feed;
  }
}

function noticeOfResidence({ report, images }: ReadingResult, reading: number): FinishedNotice {
  return { kind: 'finished', reading, report, images: imagesOf(images) };
}

function imagesOf(images: ReadingResult['images']): FinishedNotice['images'] {
  return images.map(({ id, format, bytes }) => ({
    id,
    format,
    base64: Buffer.from(bytes).toString('base64'),
  }));
}
