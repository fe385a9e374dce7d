// A smart card service that a test plays by hand.

import { QueuedCard } from '../../../native-shims/pcsc/queued-card.ts';
import { StatusFeed } from '../../../native-shims/pcsc/status-feed.ts';
import type {
  Disposition,
  PcscCard,
  PcscProvider,
  PcscWatch,
  ProviderName,
  ProviderSource,
  ReaderStatus,
  StatusListener,
} from '../../../native-shims/pcsc/pcsc.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { AppError } from '../../../src/errors/app-error.ts';

export const ATR = Uint8Array.of(0x3b, 0x80, 0x01, 0x81, 0x01);
export const OK = Uint8Array.of(0x90, 0x00);

/** A promise a test settles itself. */
export interface Held<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (failure: Error) => void;
}

export function held<T>(): Held<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (failure: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onFailure) => {
    resolve = onValue;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}

export class FakeCard {
  readonly calls: string[] = [];
  /** What each exchange comes to. */
  respond: (command: Bytes) => Promise<Bytes> = () => Promise.resolve(OK);
  begin: () => Promise<void> = () => Promise.resolve();

  open(readerName: string): QueuedCard {
    return new QueuedCard(
      { readerName, atr: ATR, protocol: 'T=1' },
      {
        transmit: (command) => {
          this.calls.push('transmit');
          return this.respond(command);
        },
        beginTransaction: () => {
          this.calls.push('begin');
          return this.begin();
        },
        endTransaction: (disposition: Disposition) => {
          this.calls.push(`end ${disposition}`);
          return Promise.resolve();
        },
        disconnect: (disposition: Disposition) => {
          this.calls.push(`disconnect ${disposition}`);
          return Promise.resolve();
        },
      },
    );
  }
}

export class FakeProvider implements PcscProvider {
  readonly name: ProviderName;
  readonly readerLimit?: number;
  readonly feed = new StatusFeed();
  readonly card = new FakeCard();
  connects = 0;
  closed = false;
  abandoned = false;
  /** What connecting comes to. */
  answerConnect: (readerName: string) => Promise<PcscCard> = (readerName) =>
    Promise.resolve(this.card.open(readerName));

  constructor(name: ProviderName = 'pcsclite', readerLimit?: number) {
    this.name = name;
    if (readerLimit !== undefined) this.readerLimit = readerLimit;
  }

  watch(listener: StatusListener): PcscWatch {
    return this.feed.watch(listener);
  }

  connect(readerName: string): Promise<PcscCard> {
    this.connects++;
    return this.answerConnect(readerName);
  }

  close(): Promise<void> {
    this.closed = true;
    this.feed.close();
    return Promise.resolve();
  }

  abandon(): void {
    this.abandoned = true;
    this.feed.close();
  }

  show(...readers: readonly ReaderStatus[]): void {
    this.feed.publish({ running: true, readers });
  }

  die(): void {
    this.feed.publish({ running: false });
  }
}

/** Opens what the test has put in line; nothing in line: the service is down. */
export class FakeSource implements ProviderSource {
  readonly line: (FakeProvider | Promise<FakeProvider>)[] = [];
  readonly opens: number[] = [];
  readonly signals: (AbortSignal | undefined)[] = [];

  constructor(...line: readonly (FakeProvider | Promise<FakeProvider>)[]) {
    this.line.push(...line);
  }

  open(readersSeen: number, signal?: AbortSignal): Promise<PcscProvider> {
    this.opens.push(readersSeen);
    this.signals.push(signal);
    const next = this.line.shift();
    return next === undefined ? Promise.reject(new AppError('READER_SERVICE_DOWN')) : Promise.resolve(next);
  }
}

export function reader(name: string, card: ReaderStatus['card'] = 'absent'): ReaderStatus {
  return { name, card };
}
