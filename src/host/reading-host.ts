// One reading, whole: a card from somewhere, read, judged. What the command line and the window call.

import type { CardNumber } from '../cards/residence-card/card-number.ts';
import { systemRandom } from '../crypto/random.ts';
import { requireCryptoSelfTest } from '../crypto/self-test.ts';
import { isAppError } from '../errors/app-error.ts';
import { type JudgingTools, type ReadingResult, judgeReading } from '../session/judge-reading.ts';
import { type CardLink, type Reading, type ReadingTools, readCard } from '../session/read-card.ts';

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
  events.onProgress?.({
    phase: 'verifying',
    bytesReceived: reading.totals.bytesReceived,
    bytesExpected: reading.totals.bytesReceived,
  });
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
