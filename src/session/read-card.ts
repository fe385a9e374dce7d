// Tap to capture: the part of a reading that needs the card. A flat list of steps; none calls an earlier one, and nothing
// of a reading that broke off survives it.

import type { Bytes } from '../bytes/bytes.ts';
import type { CardType } from '../cards/card-kind.ts';
import type { CardCapture } from '../cards/capture.ts';
import { detectCardType } from '../cards/detect.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { filesOf, readResidenceCard } from '../cards/residence-card/read.ts';
import type { Random } from '../crypto/random.ts';
import { PlainChannel } from '../iso7816/plain-channel.ts';
import { ReadLadder, type ReadStep } from '../iso7816/read-ladder.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import { type LinkTotals, RecordedLink, type TranscriptEntry } from '../iso7816/transcript.ts';
import type { Clock } from '../time/clock.ts';
import type { ReadPhase, ReadProgress } from './read-phase.ts';

export interface CardLink {
  readonly transceiver: Transceiver;
  readonly atr: Bytes;
}

export interface ReadingTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told the type as soon as the card has said it. */
  readonly onCardType?: (type: CardType) => void;
  /** `short` for a reader that refused extended APDUs. */
  readonly firstReadStep?: ReadStep;
}

export interface Reading {
  readonly capture: CardCapture;
  /** The number the card was opened with. */
  readonly cardNumber: CardNumber;
  readonly totals: LinkTotals;
  readonly elapsedMs: number;
  readonly transcript: readonly TranscriptEntry[];
}

/** @throws AppError: every reason for which a reading can end early. */
export async function readCard(
  link: CardLink,
  cardNumber: CardNumber,
  tools: ReadingTools,
): Promise<Reading> {
  const started = tools.clock.monotonicMs();
  const progress = new ProgressTeller(tools);
  const recorded = new RecordedLink(link.transceiver, (totals) => progress.received(totals.bytesReceived));
  const channel = new PlainChannel(recorded);

  progress.enter('detecting');
  const type = await detectCardType(channel, link.atr);
  tools.onCardType?.(type);
  progress.expect(filesOf(type).reduce((sum, file) => sum + file.size, 0));

  progress.enter('authenticating');
  const capture = await readResidenceCard(channel, type, {
    cardNumber,
    random: tools.random,
    ladder: new ReadLadder(tools.firstReadStep),
    onFile: (file) => progress.enter(`reading-${file.content}`),
  });
  return {
    capture,
    cardNumber,
    totals: recorded.totals,
    elapsedMs: tools.clock.monotonicMs() - started,
    transcript: recorded.entries,
  };
}

class ProgressTeller {
  readonly #tools: ReadingTools;
  #state: ReadProgress = { phase: 'detecting', bytesReceived: 0, bytesExpected: 0 };

  constructor(tools: ReadingTools) {
    this.#tools = tools;
  }

  enter(phase: ReadPhase): void {
    this.#tell({ phase });
  }

  expect(bytesExpected: number): void {
    this.#tell({ bytesExpected });
  }

  received(bytesReceived: number): void {
    this.#tell({ bytesReceived });
  }

  #tell(change: Partial<ReadProgress>): void {
    this.#state = { ...this.#state, ...change };
    this.#tools.onProgress?.(this.#state);
  }
}
