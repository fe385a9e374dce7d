// What the reading service needs of the readers of this computer, and its provision over PC/SC.

import type { AppState } from '../../ipc/app-state.ts';
import type { DiagnosisRow } from '../../ipc/schema.ts';
import type { Settings } from '../../ipc/settings.ts';
import { type DiagnosisTools, diagnose } from '../diagnosis.ts';
import { openPcscBackend } from '../pcsc-backend.ts';
import type { ReaderState } from '../reader-monitor.ts';
import type { CardSource } from '../reading-host.ts';
import { readerSource } from '../reading-sources.ts';

export type ReadersState = AppState['readers'];

export interface ReaderFeed {
  /** Calls the listener at once, then at every change. */
  watch(listener: (readers: ReadersState) => void): void;
  source(readerName: string, cancelled: AbortSignal): CardSource;
  diagnose(): Promise<readonly DiagnosisRow[]>;
  close(): Promise<void>;
}

export type OpenReaderFeed = (provider: Settings['provider']) => ReaderFeed;

/** @param tools what the diagnosis looks at besides the readers */
export function openPcscFeed(
  provider: Settings['provider'],
  tools: () => Omit<DiagnosisTools, 'backend'>,
): ReaderFeed {
  const backend = openPcscBackend(provider ?? 'auto');
  return {
    watch: (listener) => {
      backend.monitor.subscribe((state) => listener(readersOf(state)));
      backend.monitor.start();
    },
    // The card lies there already: the session orders a reading only of a reader that shows one.
    source: (reader, signal) => readerSource(backend, { reader, waitMs: 0, signal }),
    diagnose: () => diagnose({ ...tools(), backend }),
    close: () => backend.close(),
  };
}

function readersOf(state: ReaderState): ReadersState {
  if (state.kind !== 'readers') return { kind: state.kind };
  return { kind: 'readers', readers: state.readers.map(({ name, card }) => ({ name, card })) };
}
