// Tap to capture: the part of a reading that needs the card. A flat list of steps; none calls an earlier one, and nothing
// of a reading that broke off survives it.

import type { CardType } from '../cards/card-kind.ts';
import type { CardCapture } from '../cards/capture.ts';
import { detectCardType } from '../cards/detect.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { type ReadOptions, filesOf, readResidenceCard } from '../cards/residence-card/read.ts';
import type { Random } from '../crypto/random.ts';
import { ReadLadder, type ReadStep } from '../iso7816/read-ladder.ts';
import type { Clock } from '../time/clock.ts';
import type { ReadPhase, ReadProgress } from './read-phase.ts';
import { type CardLink, type OpenSitting, Sitting, type SittingRecord } from './sitting.ts';

export type { CardLink };

export interface ReadingTools extends Pick<ReadOptions, 'onRead'> {
  readonly clock: Clock;
  readonly random: Random;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told the type as soon as the card has said it. */
  readonly onCardType?: (type: CardType) => void;
  /** `short` for a reader that refused extended APDUs. */
  readonly firstReadStep?: ReadStep;
}

export interface Reading extends SittingRecord {
  readonly capture: CardCapture;
  /** The number the card was opened with. */
  readonly cardNumber: CardNumber;
}

/** @throws AppError: every reason for which a reading can end early. */
export async function readCard(
  link: CardLink,
  cardNumber: CardNumber,
  tools: ReadingTools,
): Promise<Reading> {
  const sitting = new Sitting<ReadPhase>(link, tools);
  const type = await detectCardType(sitting.channel, link.atr);
  tools.onCardType?.(type);
  return readDetectedCard(sitting, { type, cardNumber }, tools);
}

/** The rest of a sitting whose card has said its type. */
export async function readDetectedCard(
  sitting: OpenSitting<ReadPhase>,
  { type, cardNumber }: { readonly type: CardType; readonly cardNumber: CardNumber },
  tools: ReadingTools,
): Promise<Reading> {
  sitting.expect(filesOf(type).reduce((sum, file) => sum + file.size, 0));
  sitting.enter('authenticating');
  const capture = await readResidenceCard(sitting.channel, type, {
    cardNumber,
    random: tools.random,
    ladder: new ReadLadder(tools.firstReadStep),
    onFile: (file) => sitting.enter(`reading-${file.content}`),
    ...(tools.onRead && { onRead: tools.onRead }),
  });
  return { capture, cardNumber, ...sitting.end() };
}
