// One reading over the in-process simulator, with a clock that stands still and nonces that repeat.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { type CardNumber, parseCardNumber } from '../../src/cards/residence-card/card-number.ts';
import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import type { Random } from '../../src/crypto/random.ts';
import { anchorsOfSimulator, placeSimulatedCard } from '../../src/host/simulated-source.ts';
import type { ReadStep } from '../../src/iso7816/read-ladder.ts';
import { type ReadingResult, judgeReading } from '../../src/session/judge-reading.ts';
import { type CardLink, type Reading, type ReadingTools, readCard } from '../../src/session/read-card.ts';
import type { Fault } from '../../src/simulator/fault.ts';
import { parseFault } from '../../src/simulator/fault-spec.ts';
import type { SimulatedCard } from '../../src/simulator/simulated-card.ts';
import type { Clock } from '../../src/time/clock.ts';
import type { Anchors } from '../../src/trust/anchors.ts';

/** Noon in Japan on 2026-11-20. */
export const NOON = Date.UTC(2026, 10, 20, 3);

export const stillClock: Clock = { now: () => NOON, monotonicMs: () => 0 };

/** A generator of octets that is the same on every run. */
export function repeatingRandom(seed = 1): Random {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) & 0xff;
  };
  return { bytes: (length): Bytes => Uint8Array.from({ length }, next) };
}

export interface SimulatedReadingOptions {
  readonly faults?: readonly Fault[];
  readonly cardNumber?: string;
  readonly anchors?: Anchors;
  readonly clock?: Clock;
  readonly firstReadStep?: ReadStep;
  readonly onRead?: ReadingTools['onRead'];
}

export async function readSimulated(
  profile: string,
  options: SimulatedReadingOptions = {},
): Promise<ReadingResult> {
  return judgeSimulated(await captureSimulated(profile, options), options);
}

/** The part of a reading that needs the card. */
export async function captureSimulated(
  profile: string,
  options: SimulatedReadingOptions = {},
): Promise<Reading> {
  const { card, link } = await placeSimulated(profile, options.faults);
  return tap(card, link, options);
}

export function placeSimulated(
  profile: string,
  faults: readonly Fault[] = [],
): Promise<{ readonly card: SimulatedCard; readonly link: CardLink }> {
  return placeSimulatedCard(profile, faults, { random: repeatingRandom(), delay: () => Promise.resolve() });
}

/** One more reading of a card that lies there. */
export function tap(
  card: SimulatedCard,
  link: CardLink,
  options: SimulatedReadingOptions = {},
): Promise<Reading> {
  const { firstReadStep, onRead } = options;
  return readCard(link, cardNumberOf(options.cardNumber ?? card.profile.cardNumber), {
    clock: options.clock ?? stillClock,
    random: repeatingRandom(2),
    ...(firstReadStep && { firstReadStep }),
    ...(onRead && { onRead }),
  });
}

export function judgeSimulated(
  reading: Reading,
  options: SimulatedReadingOptions = {},
): Promise<ReadingResult> {
  return judgeReading(reading, true, {
    clock: options.clock ?? stillClock,
    anchors: options.anchors ?? anchorsOfSimulator(),
    codes: createCodeTables(),
  });
}

export function cardNumberOf(text: string): CardNumber {
  const parsed = parseCardNumber(text);
  if (!parsed.ok) throw new Error('not a card number');
  return parsed.cardNumber;
}

/** A fault in the notation of the command line. */
export function fault(text: string): Fault {
  const parsed = parseFault(text);
  if (parsed === undefined) throw new Error(`not a fault: ${text}`);
  return parsed;
}
