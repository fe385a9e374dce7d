// One reading of a simulated My Number card, with a clock that stands still, nonces that repeat, and every octet kept.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { PIN_USES, type PinUse } from '../../src/cards/my-number-card/pin.ts';
import { jpkiTrustOfSimulator } from '../../src/host/simulated-source.ts';
import { attemptsOfPerson, type ConfirmedPin } from '../../src/host/typed-pins.ts';
import type { MyNumberReport } from '../../src/report/my-number-report.ts';
import { judgeMyNumberReading } from '../../src/session/judge-my-number.ts';
import {
  type AttemptSource,
  type MyNumberReading,
  cardMark,
  readMyNumber,
} from '../../src/session/read-my-number.ts';
import { type MyNumberFault, parseMyNumberFault } from '../../src/simulator/my-number-card/fault.ts';
import { placeMyNumberCard } from '../../src/simulator/my-number-card/place-card.ts';
import type { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { RIGHT, pinOf } from '../unit/cards/my-number-card/tapped-card.ts';
import { repeatingRandom, stillClock } from './simulated-reading.ts';

export interface Exchange {
  readonly command: Bytes;
  readonly answer: Bytes;
}

export interface PlacedMyNumberCard {
  readonly card: SimulatedMyNumberCard;
  readonly exchanges: Exchange[];
}

export async function placed(profile: string, faults: readonly string[] = []): Promise<PlacedMyNumberCard> {
  const card = await placeMyNumberCard(profile, { delay: () => Promise.resolve() }, faults.map(faultOf));
  return { card, exchanges: [] };
}

function faultOf(text: string): MyNumberFault {
  const parsed = parseMyNumberFault(text);
  if (parsed === undefined) throw new Error(`not a fault: ${text}`);
  return parsed;
}

/** One sitting: power, reading, power off. */
export async function sitting(
  { card, exchanges }: PlacedMyNumberCard,
  attempts?: AttemptSource,
): Promise<MyNumberReading> {
  card.powerOn();
  const transmit = async (command: Bytes): Promise<Bytes> => {
    const copy = command.slice();
    const answer = await card.transmit(command);
    exchanges.push({ command: copy, answer });
    return answer;
  };
  try {
    return await readMyNumber(
      { transceiver: { transmit }, atr: card.atr },
      { clock: stillClock, random: repeatingRandom(3), knownCas: [], ...(attempts && { attempts }) },
    );
  } finally {
    card.powerOff();
  }
}

export function judge(reading: MyNumberReading): Promise<MyNumberReport> {
  return judgeMyNumberReading(reading, true, { clock: stillClock, trust: jpkiTrustOfSimulator() });
}

/** With every PIN of the holder that has tries; last tries are accepted. */
export async function opened(place: PlacedMyNumberCard): Promise<MyNumberReading> {
  const seen = await sitting(place);
  return sitting(place, everyPin(seen));
}

export function everyPin(seen: MyNumberReading): AttemptSource {
  const { jpki, inputSupportTries } = seen.capture;
  const tries: Readonly<Record<PinUse, unknown>> = {
    'user-authentication': jpki.tries.userAuthentication,
    'digital-signature': jpki.tries.digitalSignature,
    'input-support': inputSupportTries,
  };
  const confirmed = PIN_USES.flatMap((use): readonly ConfirmedPin[] => {
    const left = tries[use];
    return typeof left === 'number'
      ? [{ pin: pinOf(use, RIGHT[use]), triesShown: left, lastTryAccepted: true }]
      : [];
  });
  return attemptsOfPerson(confirmed, cardMark(seen.capture));
}
