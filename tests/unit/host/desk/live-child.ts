// The reading service in this process, behind the messages it would exchange with another one.

import { createCodeTables } from '../../../../src/cards/residence-card/codes/code-table.ts';
import type { ReaderFeed } from '../../../../src/host/desk/reader-feed.ts';
import type { ReadingChild } from '../../../../src/host/desk/reading-child.ts';
import { ReadingService } from '../../../../src/host/desk/reading-service.ts';
import type { Timers } from '../../../../src/host/system-clock.ts';
import type { CardTrust } from '../../../../src/host/reading-sources.ts';
import { officialAnchors } from '../../../../src/trust/anchors.ts';
import { NO_DELIVERY_KEY } from '../../../../src/trust/delivery-key.ts';
import { stillClock } from '../../../integration/simulated-reading.ts';

/** What this computer knows before anybody has imported a CA certificate. */
export const NO_TRUST: CardTrust = {
  residence: officialAnchors('residence-card', []),
  jpki: { profile: 'official' },
  jpkiCas: [],
  deliveryKey: NO_DELIVERY_KEY,
};

export function noReaders(): ReaderFeed {
  return {
    watch: (listener) => listener({ kind: 'no-reader' }),
    source: () => ({ simulated: false, withCard: () => Promise.reject(new Error('no reader')) }),
    diagnose: () => Promise.resolve([{ check: 'reader', state: 'problem', facts: { readers: '' } }]),
    close: () => Promise.resolve(),
  };
}

export class LiveChild implements ReadingChild {
  readonly #service: ReadingService;
  #hear: (message: unknown) => void = () => undefined;
  #end: () => void = () => undefined;
  #alive = true;

  constructor(timers: Timers, openReaders: () => ReaderFeed = noReaders) {
    this.#service = new ReadingService({
      clock: stillClock,
      timers,
      openReaders,
      officialTrust: () => Promise.resolve(NO_TRUST),
      codes: () => Promise.resolve(createCodeTables()),
      send: (notice) => {
        const message: unknown = JSON.parse(JSON.stringify(notice));
        queueMicrotask(() => {
          if (this.#alive) this.#hear(message);
        });
      },
    });
  }

  send(message: unknown): void {
    this.#service.receive(JSON.parse(JSON.stringify(message)));
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#hear = listener;
  }

  onExit(listener: () => void): void {
    this.#end = listener;
  }

  kill(): void {
    this.#alive = false;
    void this.#service.close();
    this.#end();
  }
}
