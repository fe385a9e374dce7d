// One reading, whole: a card from somewhere, read, judged. What the command line and the window call.

import type { CardType } from '../cards/card-kind.ts';
import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { systemRandom } from '../crypto/random.ts';
import { requireCryptoSelfTest } from '../crypto/self-test.ts';
import { isAppError } from '../errors/app-error.ts';
import { type JudgingTools, type ReadingResult, judgeReading } from '../session/judge-reading.ts';
import { type MyNumberJudgingTools, judgeMyNumberReading } from '../session/judge-my-number.ts';
import {
  type SpecifiedResult,
  judgeSpecifiedReading,
  residenceFactsOf,
  withMyNumberHalf,
} from '../session/judge-specified.ts';
import { withOpenedBefore } from '../session/opened-before.ts';
import { type AnyReading, readAnyCard } from '../session/read-any-card.ts';
import { type CardLink, type Reading, type ReadingTools, readCard } from '../session/read-card.ts';
import {
  type AttemptSource,
  type MyNumberReading,
  cardMark,
  readMyNumber,
} from '../session/read-my-number.ts';
import type { AnyProgress } from '../session/read-phase.ts';
import type { ChannelTools } from '../session/read-specified.ts';
import { type ArrivalEvents, type WhileReading, whileReading } from './while-reading.ts';
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
  const { judging, onRead } = whileReading(tools, {});
  const { clock } = tools;
  const reading = await readInFormTheReaderCarries(source, cardNumber, { ...events, clock, onRead });
  const { bytesReceived } = reading.totals;
  events.onProgress?.({ phase: 'verifying', bytesReceived, bytesExpected: bytesReceived });
  return judgeReading(reading, source.simulated, judging);
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
export interface AnyReadingEvents extends Pick<ReadingTools, 'onCardType'>, ArrivalEvents {
  readonly onProgress?: (progress: AnyProgress) => void;
}

export interface MyNumberTools extends MyNumberJudgingTools {
  /** CA certificates at hand. */
  readonly knownCas: readonly Bytes[];
  /** Absent: no PIN is sent. */
  readonly attempts?: AttemptSource;
  /** Of an earlier sitting: what a PIN has opened there counts again, if this is the same card. */
  readonly before?: MyNumberCapture;
}

export interface MyNumberResult {
  readonly report: MyNumberReport;
  /** See cardMark: to be compared, never shown. */
  readonly mark: string;
  /** For the next sitting with the same card; stays in this process. */
  readonly capture: MyNumberCapture;
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

/** Of both halves; mark and capture are those of the My Number half. */
export type SpecifiedCardResult = SpecifiedResult & Pick<MyNumberResult, 'mark' | 'capture'>;

/** One more sitting with the My Number half of a card, judged beside its residence half. @throws as performMyNumberReading. */
export function performMyNumberHalf(
  source: CardSource,
  { residence }: SpecifiedCardResult,
  { tools, events }: { readonly tools: MyNumberTools; readonly events: AnyReadingEvents },
): Promise<MyNumberResult> {
  return performMyNumberReading(source, { ...tools, ...residenceFactsOf(residence) }, events);
}

/** The card after one more sitting with its My Number half; undefined when that was another card's. */
export function afterSitting(
  before: SpecifiedCardResult,
  { report, mark, capture }: MyNumberResult,
): SpecifiedCardResult | undefined {
  if (mark !== before.mark) return undefined;
  return { ...before, ...withMyNumberHalf(before, report), capture };
}

export interface AnyTools {
  readonly residence: JudgingTools;
  readonly myNumber: MyNumberTools;
  /** Absent: a specified card is read without its residence half. */
  readonly channel?: ChannelTools;
}

export type AnyResult =
  | { readonly family: 'residence'; readonly result: ReadingResult }
  | { readonly family: 'my-number'; readonly result: MyNumberResult }
  | { readonly family: 'specified'; readonly result: SpecifiedCardResult }
  /** A residence card, and nobody has said its number. */
  | { readonly family: 'number-wanted' };

/**
 * Whichever card lies there; only a residence card needs its number.
 * @throws AppError as performReading and performMyNumberReading.
 */
export async function performAnyReading(
  source: CardSource,
  cardNumber: CardNumber | undefined,
  tools: AnyTools,
  events: AnyReadingEvents = {},
): Promise<AnyResult> {
  await requireCryptoSelfTest();
  const { myNumber } = tools;
  const { judging: residence, onRead } = whileReading(tools.residence, events);
  const any = await readAnyInCarriedForm(source, cardNumber, { ...tools, events, onRead });
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
    case 'specified': {
      tellVerifying(any.reading, events);
      const { myNumber: capture } = any.reading;
      const result = await judgeSpecifiedReading(any.reading, source.simulated, { residence, myNumber });
      return { family: any.family, result: { ...result, mark: cardMark(capture), capture } };
    }
  }
}

type AnyReadingSources = Omit<AnyTools, 'residence'> &
  Pick<WhileReading, 'onRead'> & { readonly events: AnyReadingEvents };

/** As readInFormTheReaderCarries, and only for a card that has said it is a residence card: it is sent no PIN. */
async function readAnyInCarriedForm(
  source: CardSource,
  cardNumber: CardNumber | undefined,
  { myNumber, channel, events, onRead }: AnyReadingSources,
): Promise<AnyReading> {
  const said = { residenceCard: false };
  const onCardType = (type: CardType): void => {
    said.residenceCard = true;
    events.onCardType?.(type);
  };
  const { onProgress } = events;
  const tools = {
    ...(onProgress && { onProgress }),
    ...readingPart(myNumber),
    ...channel,
    random: systemRandom,
    onCardType,
    onRead,
  };
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
  const capture = withOpenedBefore(reading.capture, tools.before);
  const report = await judgeMyNumberReading({ ...reading, capture }, simulated, tools);
  return { report, mark: cardMark(capture), capture };
}

function tellVerifying({ totals }: Pick<Reading, 'totals'>, { onProgress }: AnyReadingEvents): void {
  const { bytesReceived } = totals;
  onProgress?.({ phase: 'verifying', bytesReceived, bytesExpected: bytesReceived });
}
