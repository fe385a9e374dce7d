// A reading of whichever card lies there: what it answers decides its family, and only what holds a residence card needs a
// number.

import type { CardType } from '../cards/card-kind.ts';
import { findCardType, probeOtherCards } from '../cards/detect.ts';
import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { findResidenceApplication } from '../cards/specified-card/detect.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { type Reading, type ReadingTools, readDetectedCard } from './read-card.ts';
import {
  type MyNumberReading,
  type MyNumberReadingTools,
  openWithPins,
  seeMyNumber,
} from './read-my-number.ts';
import type { AnyProgress, MyNumberPhase, ReadPhase } from './read-phase.ts';
import {
  type ChannelTools,
  type SpecifiedReading,
  planResidence,
  readRestOfSpecified,
} from './read-specified.ts';
import { type CardLink, type OpenSitting, Sitting } from './sitting.ts';

export type AnyReadingTools = Omit<ReadingTools, 'onProgress'> &
  MyNumberReadingTools &
  ChannelTools & { readonly onProgress?: (progress: AnyProgress) => void };

export type AnyReading =
  | { readonly family: 'residence'; readonly reading: Reading }
  | { readonly family: 'my-number'; readonly reading: MyNumberReading }
  | { readonly family: 'specified'; readonly reading: SpecifiedReading }
  /** A card with a residence card on it that can be read, and nobody has said its number. */
  | { readonly family: 'number-wanted'; readonly type: CardType };

/** @throws AppError: every reason for which a reading can end early. */
export async function readAnyCard(
  link: CardLink,
  cardNumber: CardNumber | undefined,
  tools: AnyReadingTools,
): Promise<AnyReading> {
  const sitting = new Sitting<ReadPhase | MyNumberPhase>(link, tools);
  const type = await findCardType(sitting.channel, link.atr);
  if (type === undefined) return readMyNumberFamily(sitting, cardNumber, tools);
  tools.onCardType?.(type);
  if (cardNumber === undefined) return { family: 'number-wanted', type };
  return { family: 'residence', reading: await readDetectedCard(sitting, { type, cardNumber }, tools) };
}

/** The My Number half comes first: its expiry is given before an application is selected, and it needs no number. */
async function readMyNumberFamily(
  sitting: OpenSitting<ReadPhase | MyNumberPhase>,
  cardNumber: CardNumber | undefined,
  tools: AnyReadingTools,
): Promise<AnyReading> {
  const myNumber = await seeOther(sitting, tools);
  const application = await findResidenceApplication(sitting.channel);
  if (application === undefined) {
    const capture = await openWithPins(sitting, myNumber, tools);
    return { family: 'my-number', reading: { capture, ...sitting.end() } };
  }
  const plan = planResidence(application, tools);
  if (plan.state === 'not-read') {
    return {
      family: 'specified',
      reading: await readRestOfSpecified(sitting, { application, myNumber }, plan, tools),
    };
  }
  if (cardNumber === undefined) return { family: 'number-wanted', type: plan.type };
  const numbered = { ...plan, cardNumber };
  return {
    family: 'specified',
    reading: await readRestOfSpecified(sitting, { application, myNumber }, numbered, tools),
  };
}

async function seeOther(
  sitting: OpenSitting<ReadPhase | MyNumberPhase>,
  tools: AnyReadingTools,
): Promise<MyNumberCapture> {
  try {
    return await seeMyNumber(sitting, tools);
  } catch (thrown) {
    if (!isAppError(thrown, 'CARD_UNSUPPORTED')) throw thrown;
    const { looksLike } = thrown.facts;
    throw new AppError('CARD_UNSUPPORTED', {
      wanted: 'any-card',
      looksLike: looksLike === 'unknown' ? await probeOtherCards(sitting.channel) : String(looksLike),
    });
  }
}
