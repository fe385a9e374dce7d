// A reading of whichever card lies there: what it answers decides its family, and only a residence card needs a number.

import type { CardType } from '../cards/card-kind.ts';
import { findCardType, probeOtherCards } from '../cards/detect.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { type Reading, type ReadingTools, readDetectedCard } from './read-card.ts';
import { type MyNumberReading, type MyNumberReadingTools, readRestOfMyNumber } from './read-my-number.ts';
import type { AnyProgress, MyNumberPhase, ReadPhase } from './read-phase.ts';
import { type CardLink, type OpenSitting, Sitting } from './sitting.ts';

export type AnyReadingTools = Omit<ReadingTools, 'onProgress'> &
  MyNumberReadingTools & { readonly onProgress?: (progress: AnyProgress) => void };

export type AnyReading =
  | { readonly family: 'residence'; readonly reading: Reading }
  | { readonly family: 'my-number'; readonly reading: MyNumberReading }
  /** A residence card, and nobody has said its number. */
  | { readonly family: 'number-wanted'; readonly type: CardType };

/** @throws AppError: every reason for which a reading can end early. */
export async function readAnyCard(
  link: CardLink,
  cardNumber: CardNumber | undefined,
  tools: AnyReadingTools,
): Promise<AnyReading> {
  const sitting = new Sitting<ReadPhase | MyNumberPhase>(link, tools);
  const type = await findCardType(sitting.channel, link.atr);
  if (type === undefined) return { family: 'my-number', reading: await readOther(sitting, tools) };
  tools.onCardType?.(type);
  if (cardNumber === undefined) return { family: 'number-wanted', type };
  return { family: 'residence', reading: await readDetectedCard(sitting, { type, cardNumber }, tools) };
}

async function readOther(
  sitting: OpenSitting<ReadPhase | MyNumberPhase>,
  tools: AnyReadingTools,
): Promise<MyNumberReading> {
  try {
    return await readRestOfMyNumber(sitting, tools);
  } catch (thrown) {
    if (!isAppError(thrown, 'CARD_UNSUPPORTED')) throw thrown;
    const { looksLike } = thrown.facts;
    throw new AppError('CARD_UNSUPPORTED', {
      wanted: 'any-card',
      looksLike: looksLike === 'unknown' ? await probeOtherCards(sitting.channel) : String(looksLike),
    });
  }
}
