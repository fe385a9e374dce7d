// One reading of a simulated specified card, as the program reads whichever card lies there.

import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import {
  anchorsOfSimulator,
  deliveryKeyOfSimulator,
  jpkiTrustOfSimulator,
} from '../../src/host/simulated-source.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { type SpecifiedResult, judgeSpecifiedReading } from '../../src/session/judge-specified.ts';
import { type AnyReading, readAnyCard } from '../../src/session/read-any-card.ts';
import type { AttemptSource } from '../../src/session/read-my-number.ts';
import type { ChannelTools, SpecifiedReading } from '../../src/session/read-specified.ts';
import type { ChannelRules } from '../../src/simulator/specified-card/channel-rules.ts';
import { parseSpecifiedFault, placeSpecifiedCard } from '../../src/simulator/specified-card/place-card.ts';
import type { SimulatedSpecifiedCard } from '../../src/simulator/specified-card/simulated-specified-card.ts';
import { cardNumberOf, repeatingRandom, stillClock } from './simulated-reading.ts';

export interface SpecifiedSittingOptions extends ChannelTools {
  /** null: nobody says it. */
  readonly cardNumber?: string | null;
  readonly attempts?: AttemptSource;
  /** Told of every command and its answer. */
  readonly onExchange?: (command: Bytes, answer: Bytes) => void;
}

export function placedSpecified(
  profile: string,
  faults: readonly string[] = [],
  rules?: ChannelRules,
): Promise<SimulatedSpecifiedCard> {
  const parsed = faults.map((text) => {
    const fault = parseSpecifiedFault(text);
    if (fault === undefined) throw new Error(`not a fault: ${text}`);
    return fault;
  });
  return placeSpecifiedCard(profile, { delay: () => Promise.resolve() }, parsed, rules);
}

/** One sitting: power, reading, power off. */
export async function sitAtSpecified(
  card: SimulatedSpecifiedCard,
  options: SpecifiedSittingOptions = {},
): Promise<AnyReading> {
  const {
    cardNumber,
    attempts,
    onExchange,
    deliveryKey = deliveryKeyOfSimulator(),
    channelProfile,
  } = options;
  card.powerOn();
  const transmit = async (command: Bytes): Promise<Bytes> => {
    const copy = command.slice();
    const answer = await card.transmit(command);
    onExchange?.(copy, answer);
    return answer;
  };
  try {
    return await readAnyCard(
      { transceiver: { transmit }, atr: card.atr },
      cardNumber === null ? undefined : cardNumberOf(cardNumber ?? card.profile.residence.cardNumber),
      {
        clock: stillClock,
        random: repeatingRandom(2),
        knownCas: [],
        deliveryKey,
        ...(attempts && { attempts }),
        ...(channelProfile && { channelProfile }),
      },
    );
  } finally {
    card.powerOff();
  }
}

export async function readSpecified(
  card: SimulatedSpecifiedCard,
  options: SpecifiedSittingOptions = {},
): Promise<SpecifiedResult> {
  const any = await sitAtSpecified(card, options);
  if (any.family !== 'specified') throw new Error(`a reading of the family ${any.family}`);
  return judgeSpecified(any.reading);
}

export function judgeSpecified(reading: SpecifiedReading): Promise<SpecifiedResult> {
  return judgeSpecifiedReading(reading, true, {
    residence: { clock: stillClock, anchors: anchorsOfSimulator(), codes: createCodeTables() },
    myNumber: { clock: stillClock, trust: jpkiTrustOfSimulator() },
  });
}
