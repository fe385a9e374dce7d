// The simulated cards a bench reads: one of every type there is, and how each is read and judged.

import type { CardCapture } from '../../cards/capture.ts';
import { CARD_TYPES, type CardType, isCardType } from '../../cards/card-kind.ts';
import { type CardNumber, parseCardNumber } from '../../cards/residence-card/card-number.ts';
import { createCodeTables } from '../../cards/residence-card/codes/code-table.ts';
import { systemRandom } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import { type JudgingTools, type ReadingResult, judgeReading } from '../../session/judge-reading.ts';
import { judgeMyNumberReading } from '../../session/judge-my-number.ts';
import { judgeSpecifiedReading } from '../../session/judge-specified.ts';
import { readAnyCard } from '../../session/read-any-card.ts';
import { type Reading, readCard } from '../../session/read-card.ts';
import { type MyNumberReading, readMyNumber } from '../../session/read-my-number.ts';
import type { SpecifiedReading } from '../../session/read-specified.ts';
import type { MyNumberReport } from '../../report/my-number-report.ts';
import type { Clock } from '../../time/clock.ts';
import {
  type PoweredCard,
  anchorsOfSimulator,
  deliveryKeyOfSimulator,
  jpkiTrustOfSimulator,
  placeCardOfAnyFamily,
} from '../simulated-source.ts';
import { systemClock } from '../system-clock.ts';
import type { WhileReading } from '../while-reading.ts';
import type { LengthForm } from './floor.ts';
import { TimedCard } from './timed-card.ts';

/** Ordinary cards, without the faults that other profiles of their type show. */
const ORDINARY: Readonly<Partial<Record<string, string>>> = {
  '1': 'gen1-worker',
  '2': 'gen1-special-permanent-resident',
  '05': 'worker',
  '06': 'special-permanent-resident',
  '07': 'specified-worker',
  '08': 'specified-special-permanent-resident',
};
const ORDINARY_MY_NUMBER = 'mnc-valid';

export const MY_NUMBER = 'my-number';

export interface BenchCard {
  /** Its type, or MY_NUMBER. */
  readonly type: CardType | typeof MY_NUMBER;
  readonly profile: string;
  readonly timed: TimedCard;
  readonly body: PoweredCard;
  /** Of a residence card. */
  readonly cardNumber?: CardNumber;
}

export type BenchReading =
  | { readonly family: 'residence'; readonly reading: Reading }
  | { readonly family: 'my-number'; readonly reading: MyNumberReading }
  | { readonly family: 'specified'; readonly reading: SpecifiedReading };

export type BenchResult =
  | { readonly family: 'residence' | 'specified'; readonly result: ReadingResult }
  | { readonly family: 'my-number'; readonly report: MyNumberReport };

export async function placeBenchCards(): Promise<readonly BenchCard[]> {
  const cards: BenchCard[] = [];
  for (const type of Object.keys(CARD_TYPES).filter(isCardType).sort()) {
    const profile = ORDINARY[type];
    // A type that can be read before there is a simulated card of it has no figures.
    if (profile !== undefined) cards.push(await place(type, profile));
  }
  return [...cards, await place(MY_NUMBER, ORDINARY_MY_NUMBER)];
}

export async function place(type: BenchCard['type'], profile: string): Promise<BenchCard> {
  const environment = { random: systemRandom, delay: () => Promise.resolve() };
  const { card, cardNumber } = await placeCardOfAnyFamily(profile, [], environment);
  const timed = new TimedCard(card, systemClock);
  if (cardNumber === undefined) return { type, profile, timed, body: card };
  const parsed = parseCardNumber(cardNumber);
  if (!parsed.ok) throw new AppError('INVARIANT', { where: 'number of a simulated card' });
  return { type, profile, timed, body: card, cardNumber: parsed.cardNumber };
}

export interface TapOptions extends Partial<Pick<WhileReading, 'onRead'>> {
  /** `short` for a reader that is known to carry no other. */
  readonly form?: LengthForm;
}

/** One sitting: power, reading, power off. */
export async function tap(
  card: BenchCard,
  clock: Clock,
  { form = 'extended', onRead }: TapOptions = {},
): Promise<BenchReading> {
  const { timed, body, cardNumber } = card;
  body.powerOn();
  timed.begin();
  try {
    const link = { transceiver: timed, atr: body.atr };
    const tools = { clock, random: systemRandom, ...(onRead && { onRead }) };
    if (cardNumber === undefined) {
      return { family: 'my-number', reading: await readMyNumber(link, { ...tools, knownCas: [] }) };
    }
    if (isSpecified(card)) {
      const deliveryKey = deliveryKeyOfSimulator();
      const read = await readAnyCard(link, cardNumber, { ...tools, knownCas: [], deliveryKey });
      if (read.family !== 'specified') throw new AppError('INVARIANT', { where: 'specified card' });
      return read;
    }
    const firstReadStep = form === 'short' ? form : 'whole';
    return { family: 'residence', reading: await readCard(link, cardNumber, { ...tools, firstReadStep }) };
  } finally {
    body.powerOff();
  }
}

/** Parsed once, as everywhere in the program. */
const TRUST = { residence: anchorsOfSimulator(), jpki: jpkiTrustOfSimulator() };
export const BENCH_ANCHORS = TRUST.residence;
export const BENCH_CODES = createCodeTables();

export function residenceTools(clock: Clock): JudgingTools {
  return { clock, anchors: TRUST.residence, codes: BENCH_CODES };
}

export async function judge(
  read: BenchReading,
  clock: Clock,
  residence: JudgingTools = residenceTools(clock),
): Promise<BenchResult> {
  const myNumber = { clock, trust: TRUST.jpki };
  switch (read.family) {
    case 'residence':
      return { family: read.family, result: await judgeReading(read.reading, true, residence) };
    case 'specified': {
      const result = await judgeSpecifiedReading(read.reading, true, { residence, myNumber });
      return { family: read.family, result };
    }
    case 'my-number':
      return { family: read.family, report: await judgeMyNumberReading(read.reading, true, myNumber) };
  }
}

/** A specified card is read with its My Number half first, and its two halves are judged together. */
export function isSpecified({ type }: Pick<BenchCard, 'type'>): boolean {
  return type === '07' || type === '08';
}

/** The files of a residence card, or of the residence half of a specified one. */
export function residenceCaptureOf(read: BenchReading): CardCapture | undefined {
  if (read.family === 'residence') return read.reading.capture;
  if (read.family === 'my-number' || read.reading.residence.state !== 'read') return undefined;
  return read.reading.residence.capture;
}
