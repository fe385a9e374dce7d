// My Number cards on readers: a dual reader shows two or three, and other cards lie on some of them for good. Each reader
// with a card is tried, and those whose card is no My Number card are passed over.

import { AppError, isAppError } from '../errors/app-error.ts';
import type { PcscBackend } from './pcsc-backend.ts';
import type { CardSource } from './reading-host.ts';
import { type ReaderRequest, readerSource } from './reading-sources.ts';

/** What only says that this reader is not the one. */
const PASSED_OVER = [
  'CARD_UNSUPPORTED',
  'CARD_MUTE',
  'CARD_ABSENT',
  'READER_BUSY',
  'READER_PROTOCOL',
] as const;

/** As readerSource; with two or more cards and no reader named, the card is searched for, and then kept to. */
export function myNumberReaderSource(backend: PcscBackend, request: ReaderRequest): CardSource {
  let chosen = request.reader;
  return {
    simulated: false,
    withCard: async (use) => {
      const readers = chosen === undefined ? await readersWithCard(backend, request.signal) : [];
      if (readers.length < 2) return readerSource(backend, { ...request, reader: chosen }).withCard(use);
      const found = await firstThatReads(readers, (reader) =>
        readerSource(backend, { ...request, reader, waitMs: 0 }).withCard(use),
      );
      chosen = found.reader;
      return found.result;
    },
  };
}

async function readersWithCard(backend: PcscBackend, signal?: AbortSignal): Promise<readonly string[]> {
  const readers = await backend.listReaders(signal);
  return readers.filter(({ card }) => card === 'present').map(({ name }) => name);
}

/** @throws AppError of the first reader when no card of any is read, and at once what ends every search. */
async function firstThatReads<T>(
  readers: readonly string[],
  read: (reader: string) => Promise<T>,
): Promise<{ readonly reader: string; readonly result: T }> {
  let first: AppError | undefined;
  for (const reader of readers) {
    try {
      return { reader, result: await read(reader) };
    } catch (thrown) {
      if (!isAppError(thrown, ...PASSED_OVER)) throw thrown;
      first ??= thrown;
    }
  }
  throw first ?? new AppError('INVARIANT', { where: 'readers' });
}
