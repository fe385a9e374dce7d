// One reading, whole: a card from somewhere, read, judged. What the command line and the window call.

import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { systemRandom } from '../crypto/random.ts';
import { requireCryptoSelfTest } from '../crypto/self-test.ts';
import { isAppError } from '../errors/app-error.ts';
import { type JudgingTools, type ReadingResult, judgeReading } from '../session/judge-reading.ts';
import { type MyNumberJudgingTools, judgeMyNumberReading } from '../session/judge-my-number.ts';
import { type AnyReading, readAnyCard } from '../session/read-any-card.ts';
import { type CardLink, type Reading, type ReadingTools, readCard } from '../session/read-card.ts';
import {
  type AttemptSource,
  type MyNumberReading,
  cardMark,
  readMyNumber,
} from '../session/read-my-number.ts';
import type { AnyProgress } from '../session/read-phase.ts';
import type { MyNumberReport } from '../report/my-number-report.ts';
import type { Bytes } from '../bytes/bytes.ts';

/** Where a card comes from: a reader, or the simulator. */
export interface CardSource {
  /** Marks everything that comes of it, for ever. */
  readonly simulated: boolean;
  /** Gives the card for as long as `use` runs. A second call powers the card anew. */
  withCard<T>(use: (link: CardLink) => Promise<T>): Promise<T>;
}

export type ReadingEvents = Pick<ReadingTools, 'onProgress' | 'onCardType'>;

/**
 * @throws AppError: every reason for which a reading can end without a report; CRYPTO_SELF_TEST_FAILED before the card
 *   is touched when this runtime computes wrongly.
 */
export async function performReading(
  source: CardSource,
  cardNumber: CardNumber,
  tools: JudgingTools,
  events: ReadingEvents = {},
): Promise<ReadingResult> {
  await requireCryptoSelfTest();
  const reading = await readInFormTheReaderCarries(source, cardNumber, { ...events, clock: tools.clock });
  const { bytesReceived } = reading.totals;
  events.onProgress?.({ phase: 'verifying', bytesReceived, bytesExpected: bytesReceived });
  return judgeReading(reading, source.simulated, tools);
}

/**
 * A reader that refuses extended APDUs refuses them after the card has been opened, and MOJ-RC-1.5 §3.5.1 wants a failed
 * reading begun again: so it is, once, in the short form.
 */
async function readInFormTheReaderCarries(
  source: CardSource,
  cardNumber: CardNumber,
  tools: Omit<ReadingTools, 'random'>,
): Promise<Reading> {
  const random = systemRandom;
  try {
    return await source.withCard((link) => readCard(link, cardNumber, { ...tools, random }));
  } catch (thrown) {
    if (!isAppError(thrown, 'READER_PROTOCOL')) throw thrown;
    return source.withCard((link) =>
      readCard(link, cardNumber, { ...tools, random, firstReadStep: 'short' }),
    );
  }
}

/** Beside what the card's own reading is told, the phases of the other family. */
export interface AnyReadingEvents {
  readonly onProgress?: (progress: AnyProgress) => void;
}

export interface MyNumberTools extends MyNumberJudgingTools {
  /** CA certificates at hand. */
  readonly knownCas: readonly Bytes[];
  /** Absent: no PIN is sent. */
  readonly attempts?: AttemptSource;
}

export interface MyNumberResult {
  readonly report: MyNumberReport;
  /** See cardMark: to be compared, never shown. */
  readonly mark: string;
}

/**
 * A My Number card. Never begun again by itself: a PIN may have been sent.
 * @throws AppError as performReading, and CREDENTIAL_* with attempts.
 */
export async function performMyNumberReading(
  source: CardSource,
  tools: MyNumberTools,
  events: AnyReadingEvents = {},
): Promise<MyNumberResult> {
  await requireCryptoSelfTest();
  const reading = await source.withCard((link) =>
    readMyNumber(link, { ...events, ...readingPart(tools), random: systemRandom }),
  );
  return judgedMyNumber(reading, source, { tools, events });
}

export interface AnyTools {
  readonly residence: JudgingTools;
  readonly myNumber: MyNumberTools;
}

export type AnyResult =
  | { readonly family: 'residence'; readonly result: ReadingResult }
  | { readonly family: 'my-number'; readonly result: MyNumberResult }
  /** A residence card, and nobody has said its number. */
  | { readonly family: 'number-wanted' };

/**
 * Whichever card lies there; only a residence card needs its number.
 * @throws AppError as performReading and performMyNumberReading.
 */
export async function performAnyReading(
  source: CardSource,
  cardNumber: CardNumber | undefined,
  { residence, myNumber }: AnyTools,
  events: AnyReadingEvents = {},
): Promise<AnyResult> {
  await requireCryptoSelfTest();
  const any = await readAnyInCarriedForm(source, cardNumber, { myNumber, events });
  switch (any.family) {
    case 'number-wanted':
      return { family: any.family };
    case 'my-number': {
      const result = await judgedMyNumber(any.reading, source, { tools: myNumber, events });
      return { family: any.family, result };
    }
    case 'residence': {
      tellVerifying(any.reading, events);
      return { family: any.family, result: await judgeReading(any.reading, source.simulated, residence) };
    }
  }
}

/** As readInFormTheReaderCarries, and only for a card that has said it is a residence card: it is sent no PIN. */
async function readAnyInCarriedForm(
  source: CardSource,
  cardNumber: CardNumber | undefined,
  { myNumber, events }: { readonly myNumber: MyNumberTools; readonly events: AnyReadingEvents },
): Promise<AnyReading> {
  const said = { residenceCard: false };
  const onCardType = (): void => {
    said.residenceCard = true;
  };
  const tools = { ...events, ...readingPart(myNumber), random: systemRandom, onCardType };
  try {
    return await source.withCard((link) => readAnyCard(link, cardNumber, tools));
  } catch (thrown) {
    if (!said.residenceCard || !isAppError(thrown, 'READER_PROTOCOL')) throw thrown;
    return source.withCard((link) => readAnyCard(link, cardNumber, { ...tools, firstReadStep: 'short' }));
  }
}

function readingPart({ clock, knownCas, attempts }: MyNumberTools) {
  return { clock, knownCas, ...(attempts && { attempts }) };
}

async function judgedMyNumber(
  reading: MyNumberReading,
  { simulated }: CardSource,
  { tools, events }: { readonly tools: MyNumberTools; readonly events: AnyReadingEvents },
): Promise<MyNumberResult> {
  tellVerifying(reading, events);
  const report = await judgeMyNumberReading(reading, simulated, tools);
  return { report, mark: cardMark(reading.capture) };
}

function tellVerifying({ totals }: Pick<Reading, 'totals'>, { onProgress }: AnyReadingEvents): void {
  const { bytesReceived } = totals;
  onProgress?.({ phase: 'verifying', bytesReceived, bytesExpected: bytesReceived });
}
