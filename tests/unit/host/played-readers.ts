// Readers and what lies on them, over a smart card service that is played: a backend to hand to whatever reads cards.

import type { CardProtocol, ReaderStatus } from '../../../native-shims/pcsc/pcsc.ts';
import { QueuedCard } from '../../../native-shims/pcsc/queued-card.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { AppError } from '../../../src/errors/app-error.ts';
import { PcscBackend } from '../../../src/host/pcsc-backend.ts';
import { ReaderMonitor } from '../../../src/host/reader-monitor.ts';
import { FakeProvider, FakeSource } from './fake-pcsc.ts';
import { FakeTimers } from './fake-timers.ts';

export interface PlayedCard {
  readonly atr: Bytes;
  /** Absent: T=1. */
  readonly protocol?: CardProtocol;
  transmit(command: Bytes): Promise<Bytes>;
  powerOn?(): void;
  powerOff?(): void;
}

/** What lies on a reader: nothing, something mute, a card, or a card that cannot be connected to and why. */
export type Lying = 'nothing' | 'mute' | PlayedCard | AppError;

export interface PlayedReaders {
  readonly backend: PcscBackend;
  readonly timers: FakeTimers;
  readonly provider: FakeProvider;
  /** What was done to the cards, as `A: connect`, `A: unpower`. */
  readonly calls: readonly string[];
}

/** @param readers in their order, by name. */
export function playReaders(readers: Readonly<Record<string, Lying>>): PlayedReaders {
  const timers = new FakeTimers();
  const provider = new FakeProvider();
  const calls: string[] = [];
  provider.answerConnect = (name) => {
    const lying = readers[name];
    calls.push(`${name}: connect`);
    if (lying instanceof Error) return Promise.reject(lying);
    if (lying === undefined || typeof lying === 'string') throw new Error(`no card on ${name}`);
    return Promise.resolve(connection(name, lying, calls));
  };
  provider.show(...Object.entries(readers).map(([name, lying]) => ({ name, card: presenceOf(lying) })));
  const backend = new PcscBackend(new ReaderMonitor(new FakeSource(provider), timers), timers);
  return { backend, timers, provider, calls };
}

/** No service at all. */
export function playNoService(): Pick<PlayedReaders, 'backend' | 'timers'> {
  const timers = new FakeTimers();
  return { backend: new PcscBackend(new ReaderMonitor(new FakeSource(), timers), timers), timers };
}

/** The result of `work`, with as much time passing as it takes. */
export async function whileTimePasses<T>(timers: FakeTimers, work: Promise<T>): Promise<T> {
  const ended = { yet: false };
  const end = (): void => {
    ended.yet = true;
  };
  work.then(end, end);
  while (!ended.yet) await timers.advance(250);
  return work;
}

function presenceOf(lying: Lying): ReaderStatus['card'] {
  if (lying === 'nothing') return 'absent';
  return lying === 'mute' ? 'mute' : 'present';
}

function connection(readerName: string, card: PlayedCard, calls: string[]): QueuedCard {
  card.powerOn?.();
  return new QueuedCard(
    { readerName, atr: card.atr, protocol: card.protocol ?? 'T=1' },
    {
      transmit: (command) => card.transmit(command),
      beginTransaction: () => Promise.resolve(),
      endTransaction: () => Promise.resolve(),
      disconnect: (disposition) => {
        calls.push(`${readerName}: ${disposition}`);
        if (disposition === 'unpower') card.powerOff?.();
        return Promise.resolve();
      },
    },
  );
}
