// One card in one sitting: a channel to it, what crossed the link, and the progress a person is told.

import type { Bytes } from '../bytes/bytes.ts';
import type { ApduChannel } from '../iso7816/apdu-channel.ts';
import { PlainChannel } from '../iso7816/plain-channel.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { type LinkTotals, RecordedLink, type TranscriptEntry } from '../iso7816/transcript.ts';
import type { Clock } from '../time/clock.ts';

export interface CardLink {
  readonly transceiver: Transceiver;
  readonly atr: Bytes;
}

/** What is left of a sitting, besides what was read. */
export interface SittingRecord {
  readonly totals: LinkTotals;
  readonly elapsedMs: number;
  readonly transcript: readonly TranscriptEntry[];
}

interface Progress<Phase> {
  readonly phase: Phase;
  readonly bytesReceived: number;
  readonly bytesExpected: number;
}

export interface SittingTools<Phase> {
  readonly clock: Clock;
  readonly onProgress?: (progress: Progress<Phase>) => void;
}

/** A sitting as a reading uses it; `Phase` names what that reading enters. */
export interface OpenSitting<Phase> {
  readonly channel: ApduChannel;
  readonly atr: Bytes;
  enter(phase: Phase): void;
  /** @param bytesExpected octets a card of this type sends in all */
  expect(bytesExpected: number): void;
  /** Taken when the sitting is over. */
  end(): SittingRecord;
}

/** Begins with detection; `Phase` names whatever else may follow. */
export class Sitting<Phase> implements OpenSitting<Phase> {
  readonly channel: PlainChannel;
  readonly atr: Bytes;
  readonly #tools: SittingTools<Phase | 'detecting'>;
  readonly #recorded: RecordedLink;
  readonly #startedMs: number;
  #state: Progress<Phase | 'detecting'> = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 };

  constructor(link: CardLink, tools: SittingTools<Phase | 'detecting'>) {
    this.#startedMs = tools.clock.monotonicMs();
    this.#tools = tools;
    this.#recorded = new RecordedLink(link.transceiver, ({ bytesReceived }) => this.#tell({ bytesReceived }));
    this.channel = new PlainChannel(this.#recorded);
    this.atr = link.atr;
    this.enter('detecting');
  }

  enter(phase: Phase | 'detecting'): void {
    this.#tell({ phase });
  }

  expect(bytesExpected: number): void {
    this.#tell({ bytesExpected });
  }

  end(): SittingRecord {
    return {
      totals: this.#recorded.totals,
      elapsedMs: Math.round(this.#tools.clock.monotonicMs() - this.#startedMs),
      transcript: this.#recorded.entries,
    };
  }

  #tell(change: Partial<Progress<Phase | 'detecting'>>): void {
    this.#state = { ...this.#state, ...change };
    this.#tools.onProgress?.(this.#state);
  }
}
