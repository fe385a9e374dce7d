// What the state of the readers says about a reading that is under way.

import { AppError } from '../errors/app-error.ts';
import type { ReaderMonitor, ReaderState } from './reader-monitor.ts';
import { withinLimit } from './pcsc-time-limit.ts';
import type { Timers } from './system-clock.ts';

/** What a reading on this reader has lost, if anything. */
export function lossOf(state: ReaderState, readerName: string): AppError | undefined {
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

export interface StateWait {
  readonly fits: (state: ReaderState) => boolean;
  readonly limitMs: number;
  readonly timers: Timers;
  readonly signal?: AbortSignal | undefined;
}

/** The first state that fits, or the one there is after the limit. @throws AppError READING_CANCELLED. */
export async function firstState(monitor: ReaderMonitor, wait: StateWait): Promise<ReaderState> {
  const { fits, limitMs, timers, signal } = wait;
  let unsubscribe: () => void = () => undefined;
  const found = new Promise<ReaderState>((resolve) => {
    unsubscribe = monitor.subscribe((state) => {
      if (fits(state)) resolve(state);
    });
  });
  const elapsed = new AppError('INVARIANT', { where: 'firstState' });
  try {
    return await withinLimit(found, { ms: limitMs, timers, signal, expired: () => elapsed });
  } catch (failure) {
    if (failure !== elapsed) throw failure;
    return monitor.state;
  } finally {
    unsubscribe();
  }
}
