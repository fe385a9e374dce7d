// Every simulated card of every family as something that can be tapped again and again, with and without its PINs.

import { PIN_USES, type PinUse } from '../../src/cards/my-number-card/pin.ts';
import type { MyNumberCapture } from '../../src/cards/my-number-card/capture.ts';
import { createCodeTables } from '../../src/cards/residence-card/codes/code-table.ts';
import {
  type AnyResult,
  type AnyTools,
  type CardSource,
  performAnyReading,
} from '../../src/host/reading-host.ts';
import {
  anchorsOfSimulator,
  deliveryKeyOfSimulator,
  jpkiTrustOfSimulator,
  placeCardOfAnyFamily,
} from '../../src/host/simulated-source.ts';
import { attemptsOfPerson } from '../../src/host/typed-pins.ts';
import type { AnyReport } from '../../src/report/my-number-report.ts';
import type { AttemptSource } from '../../src/session/read-my-number.ts';
import { PROFILE_NAMES } from '../../src/simulator/profiles/catalogue.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { SPECIFIED_PROFILE_NAMES } from '../../src/simulator/specified-card/profiles/catalogue.ts';
import { cardNumberOf, repeatingRandom, stillClock } from '../integration/simulated-reading.ts';
import { RIGHT, pinOf } from '../unit/cards/my-number-card/tapped-card.ts';
import { OnceFaultyCard } from './once-faulty-card.ts';

/**
 * No tap of these is whole: a card of a kind that is not read, and one whose channel is not the assumed one, so that what
 * the reading meets in it are random octets.
 */
const NEVER_WHOLE: readonly string[] = ['juki-card', 'specified-other-channel'];

export const PROFILES = {
  residence: PROFILE_NAMES,
  'my-number': MY_NUMBER_PROFILE_NAMES.filter((name) => !NEVER_WHOLE.includes(name)),
  specified: SPECIFIED_PROFILE_NAMES.filter((name) => !NEVER_WHOLE.includes(name)),
} as const;

export type FamilyName = keyof typeof PROFILES;

export interface Subject {
  readonly card: OnceFaultyCard;
  /** PINs that a person confirms in one sitting with them; 0 without. */
  readonly pinsConfirmed: number;
  /** Tries left of every PIN of the card, by its file. */
  tries(): readonly number[];
  /** One tap with what the person of this subject does. */
  tap(source: CardSource): Promise<AnyReport>;
  /** One tap without any PIN. */
  look(source: CardSource): Promise<AnyReport>;
}

const PIN_FILES = {
  'user-authentication': 'JPKI/0018',
  'digital-signature': 'JPKI/001B',
  'input-support': 'INPUT/0011',
} as const;

const TOOLS: AnyTools = {
  residence: { clock: stillClock, anchors: anchorsOfSimulator(), codes: createCodeTables() },
  myNumber: { clock: stillClock, trust: jpkiTrustOfSimulator(), knownCas: [] },
  channel: { deliveryKey: deliveryKeyOfSimulator() },
};

export async function subjectOf(profile: string, withPins: boolean): Promise<Subject> {
  const environment = { random: repeatingRandom(), delay: () => Promise.resolve() };
  const placed = await placeCardOfAnyFamily(profile, [], environment);
  const cardNumber = placed.cardNumber === undefined ? undefined : cardNumberOf(placed.cardNumber);
  const chip = placed.card instanceof SimulatedMyNumberCard ? placed.card : undefined;
  const uses = chip && withPins ? PIN_USES.filter((use) => (chip.triesLeft(PIN_FILES[use]) ?? 0) > 0) : [];
  const read = async (source: CardSource, attempts?: AttemptSource): Promise<AnyResult> => {
    const myNumber = { ...TOOLS.myNumber, ...(attempts && { attempts }) };
    return performAnyReading(source, cardNumber, { ...TOOLS, myNumber });
  };
  let person: { readonly seen: MyNumberCapture; readonly mark: string } | undefined;
  return {
    card: new OnceFaultyCard(placed.card),
    pinsConfirmed: uses.length,
    tries: () => Object.values(PIN_FILES).map((file) => chip?.triesLeft(file) ?? 0),
    look: async (source) => {
      const result = await read(source);
      if (result.family === 'my-number') person = { seen: result.result.capture, mark: result.result.mark };
      return reportOf(result);
    },
    tap: async (source) =>
      reportOf(await read(source, person && uses.length > 0 ? attempts(uses, person) : undefined)),
  };
}

/** Every PIN of the holder, as somebody confirms it who has just seen its tries. */
function attempts(
  uses: readonly PinUse[],
  { seen, mark }: { readonly seen: MyNumberCapture; readonly mark: string },
): AttemptSource {
  const told = {
    'user-authentication': seen.jpki.tries.userAuthentication,
    'digital-signature': seen.jpki.tries.digitalSignature,
    'input-support': seen.inputSupportTries,
  };
  const confirmed = uses.flatMap((use) => {
    const triesShown = told[use];
    if (typeof triesShown !== 'number') return [];
    return [{ pin: pinOf(use, RIGHT[use]), triesShown, lastTryAccepted: true }];
  });
  return attemptsOfPerson(confirmed, mark);
}

function reportOf(result: AnyResult): AnyReport {
  if (result.family === 'number-wanted') throw new Error('the number was given');
  return result.family === 'residence' ? result.result.report : result.result.report;
}
