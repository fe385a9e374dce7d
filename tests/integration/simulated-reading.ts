// One reading over the in-process simulator, with a clock that stands still and nonces that repeat.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { parseCardNumber } from '../../src/cards/residence-card/card-number.ts';
import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import type { Random } from '../../src/crypto/random.ts';
import { anchorsOfSimulator, placeSimulatedCard } from '../../src/host/simulated-source.ts';
import { type ReadingResult, judgeReading } from '../../src/session/judge-reading.ts';
import { readCard } from '../../src/session/read-card.ts';
import type { Fault } from '../../src/simulator/fault.ts';
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
}

export async function readSimulated(
  profile: string,
  options: SimulatedReadingOptions = {},
): Promise<ReadingResult> {
  const random = repeatingRandom();
  const { card, link } = await placeSimulatedCard(profile, options.faults ?? [], {
    random,
    delay: () => Promise.resolve(),
  });
  const number = parseCardNumber(options.cardNumber ?? card.profile.cardNumber);
  if (!number.ok) throw new Error('the profile has no card number');
  const clock = options.clock ?? stillClock;
  const reading = await readCard(link, number.cardNumber, { clock, random });
  return judgeReading(reading, true, {
    clock,
    anchors: options.anchors ?? anchorsOfSimulator(),
    codes: createCodeTables(),
  });
}
