// The in-process simulator as a place where cards come from, with the anchors its cards are judged by. Residence cards and
// My Number cards have catalogues of their own; a profile's name says which family it is of.

import { join } from 'node:path';
import type { Random } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import type { CardLink } from '../session/read-card.ts';
import { SIMULATOR_ANCHORS } from '../simulator/anchors/simulator-anchors.ts';
import type { CardBody } from '../simulator/card-body.ts';
import type { Fault } from '../simulator/fault.ts';
import { parseFault } from '../simulator/fault-spec.ts';
import { MY_NUMBER_SIMULATOR_ANCHORS } from '../simulator/my-number-card/anchors.ts';
import { parseMyNumberFault } from '../simulator/my-number-card/fault.ts';
import { placeMyNumberCard } from '../simulator/my-number-card/place-card.ts';
import {
  isMyNumberProfileName,
  listMyNumberProfiles,
} from '../simulator/my-number-card/profiles/catalogue.ts';
import { placeCard } from '../simulator/place-card.ts';
import type { Story } from '../simulator/profile.ts';
import { listProfiles } from '../simulator/profiles/catalogue.ts';
import type { SimulatedCard } from '../simulator/simulated-card.ts';
import { type Anchors, simulatorAnchors } from '../trust/anchors.ts';
import type { JpkiTrust } from '../trust/jpki/card-ca.ts';
import { READING_LIMITS } from './pcsc-transceiver.ts';
import { withinLimit } from './pcsc-time-limit.ts';
import type { CardSource } from './reading-host.ts';
import type { Timers } from './system-clock.ts';
import { writeWhole } from './write-whole.ts';

/** Resolves after so many milliseconds. */
export type Delay = (delayMs: number) => Promise<void>;

/** @throws AppError FIELD_INVALID for an unknown profile or a fault the card cannot have. */
export async function placeSimulatedCard(
  profile: string,
  faults: readonly Fault[],
  environment: { readonly random: Random; readonly delay: Delay },
): Promise<{ readonly card: SimulatedCard; readonly link: CardLink }> {
  const card = await placeCard(profile, environment, faults);
  return { card, link: { transceiver: card, atr: card.atr } };
}

export interface PlacedCard {
  readonly card: CardBody;
  /** Opens a residence card; it is no secret, because no such card exists. A My Number card asks for none. */
  readonly cardNumber?: string;
}

/**
 * A card of either family.
 * @param faults as on the command line
 * @throws AppError FIELD_INVALID for an unknown profile or a fault the card cannot have.
 */
export async function placeCardOfAnyFamily(
  profile: string,
  faults: readonly string[],
  environment: { readonly random: Random; readonly delay: Delay },
): Promise<PlacedCard> {
  if (isMyNumberProfileName(profile)) {
    const parsed = faults.map((text) => knownFault(parseMyNumberFault(text)));
    return { card: await placeMyNumberCard(profile, environment, parsed) };
  }
  const parsed = faults.map((text) => knownFault(parseFault(text)));
  const card = await placeCard(profile, environment, parsed);
  return { card, cardNumber: card.profile.cardNumber };
}

function knownFault<F>(fault: F | undefined): F {
  if (fault === undefined) throw new AppError('FIELD_INVALID', { where: 'fault' });
  return fault;
}

/**
 * A simulated card as a source of readings, each beginning with power and ending without. A card that stalls is given up
 * in time.
 */
export function simulatedSource(card: CardBody, timers: Timers, signal?: AbortSignal): CardSource {
  const transceiver: Transceiver = {
    transmit: (command) =>
      withinLimit(card.transmit(command), {
        ms: READING_LIMITS.exchangeMs,
        timers,
        signal,
        expired: () =>
          new AppError('CARD_TIMEOUT', { limit: 'exchange', milliseconds: READING_LIMITS.exchangeMs }),
      }),
  };
  return {
    simulated: true,
    withCard: async (use) => {
      card.powerOn();
      try {
        return await use({ transceiver, atr: card.atr });
      } finally {
        card.powerOff();
      }
    },
  };
}

/** For simulated cards only; their private keys are published with the simulator. */
export function anchorsOfSimulator(): Anchors {
  return simulatorAnchors(
    'residence-card',
    SIMULATOR_ANCHORS.map((anchor) => anchor.der),
  );
}

/** As anchorsOfSimulator, for the certificates of My Number cards. */
export function jpkiTrustOfSimulator(): Exclude<JpkiTrust, { profile: 'official' }> {
  const anchors = MY_NUMBER_SIMULATOR_ANCHORS.map(({ use, der }) => simulatorAnchors(use, [der]));
  return { profile: 'simulator', anchors };
}

export interface SimulatedCardListing {
  readonly name: string;
  readonly type: string;
  /** Opens the card; it is no secret, because no such card exists. */
  readonly cardNumber: string;
  readonly story: Story;
}

export async function listSimulatedCards(): Promise<readonly SimulatedCardListing[]> {
  const profiles = await listProfiles();
  return profiles.map(({ name, type, cardNumber, story }) => ({ name, type, cardNumber, story }));
}

/** The PINs as --secrets-stdin takes them. */
export interface SimulatedPins {
  readonly authPin?: string;
  readonly signPassword?: string;
  readonly textPin?: string;
}

export interface SimulatedMyNumberListing {
  readonly name: string;
  readonly type: 'my-number-card' | 'juki-card';
  /** Published, like everything about these cards. */
  readonly pins: SimulatedPins;
  readonly story: Story;
}

export async function listSimulatedMyNumberCards(): Promise<readonly SimulatedMyNumberListing[]> {
  const profiles = await listMyNumberProfiles();
  return profiles.map(({ name, pins, story }) => {
    const [authPin, signPassword, textPin] = [
      pins.get('JPKI/0018')?.value,
      pins.get('JPKI/001B')?.value,
      pins.get('INPUT/0011')?.value,
    ];
    return {
      name,
      type: name === 'juki-card' ? 'juki-card' : 'my-number-card',
      pins: {
        ...(authPin && { authPin }),
        ...(signPassword && { signPassword }),
        ...(textPin && { textPin }),
      },
      story,
    };
  });
}

/**
 * The CA certificates of the simulator as files, for programs that are to judge simulated cards by them.
 * @returns the paths. @throws AppError FILE_UNWRITABLE.
 */
export async function writeSimulatorAnchors(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, der } of [...SIMULATOR_ANCHORS, ...MY_NUMBER_SIMULATOR_ANCHORS]) {
    const path = join(folder, `${name}.cer`);
    await writeWhole(path, der);
    paths.push(path);
  }
  return paths;
}
