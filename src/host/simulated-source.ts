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
import type { MyNumberProfile } from '../simulator/my-number-card/profile.ts';
import { placeCard } from '../simulator/place-card.ts';
import type { Story } from '../simulator/profile.ts';
import { listProfiles } from '../simulator/profiles/catalogue.ts';
import { simulatedDeliveryKeyFile } from '../simulator/specified-card/delivery-key.ts';
import { parseSpecifiedFault, placeSpecifiedCard } from '../simulator/specified-card/place-card.ts';
import {
  isSpecifiedProfileName,
  listSpecifiedProfiles,
} from '../simulator/specified-card/profiles/catalogue.ts';
import type { SimulatedCard } from '../simulator/simulated-card.ts';
import { type Anchors, simulatorAnchors } from '../trust/anchors.ts';
import { type DeliveryKeyState, unofficialDeliveryKey } from '../trust/delivery-key.ts';
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
  /** Opens a residence card, or the half of one; it is no secret, because no such card exists. A My Number card asks for none. */
  readonly cardNumber?: string;
}

/**
 * A card of any family.
 * @param faults as on the command line
 * @throws AppError FIELD_INVALID for an unknown profile or a fault the card cannot have.
 */
export async function placeCardOfAnyFamily(
  profile: string,
  faults: readonly string[],
  environment: { readonly random: Random; readonly delay: Delay },
): Promise<PlacedCard> {
  if (isSpecifiedProfileName(profile)) {
    const parsed = faults.map((text) => knownFault(parseSpecifiedFault(text)));
    const card = await placeSpecifiedCard(profile, environment, parsed);
    return { card, cardNumber: card.profile.residence.cardNumber };
  }
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

/** What a source needs of a card. */
export type PoweredCard = Pick<CardBody, 'atr' | 'powerOn' | 'powerOff' | 'transmit'>;

/**
 * A simulated card as a source of readings, each beginning with power and ending without. A card that stalls, and one
 * that is slow for ever, are given up in time.
 */
export function simulatedSource(card: PoweredCard, timers: Timers, signal?: AbortSignal): CardSource {
  const limitOf = (limit: 'exchange' | 'reading', ms: number) => {
    return { ms, timers, expired: () => new AppError('CARD_TIMEOUT', { limit, milliseconds: ms }) };
  };
  const exchange = { ...limitOf('exchange', READING_LIMITS.exchangeMs), signal };
  const transceiver: Transceiver = { transmit: (command) => withinLimit(card.transmit(command), exchange) };
  return {
    simulated: true,
    withCard: async (use) => {
      card.powerOn();
      try {
        // Not cancelled here but at its exchange, whose failure the reading puts its own facts around.
        const reading = use({ transceiver, atr: card.atr });
        return await withinLimit(reading, limitOf('reading', READING_LIMITS.readingMs));
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

/** The published half of the simulated cards' RSA配送鍵. */
export function deliveryKeyOfSimulator(): DeliveryKeyState {
  return unofficialDeliveryKey('simulator', simulatedDeliveryKeyFile());
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
  return profiles.map(({ name, pins, story }) => ({
    name,
    type: name === 'juki-card' ? 'juki-card' : 'my-number-card',
    pins: pinsOf(pins),
    story,
  }));
}

/** A number for one half, PINs for the other. */
export type SimulatedSpecifiedListing = SimulatedCardListing & Pick<SimulatedMyNumberListing, 'pins'>;

export async function listSimulatedSpecifiedCards(): Promise<readonly SimulatedSpecifiedListing[]> {
  const profiles = await listSpecifiedProfiles();
  return profiles.map(({ name, type, residence, myNumber, story }) => ({
    name,
    type,
    cardNumber: residence.cardNumber,
    pins: pinsOf(myNumber.pins),
    story,
  }));
}

function pinsOf(pins: MyNumberProfile['pins']): SimulatedPins {
  const [authPin, signPassword, textPin] = [
    pins.get('JPKI/0018')?.value,
    pins.get('JPKI/001B')?.value,
    pins.get('INPUT/0011')?.value,
  ];
  return {
    ...(authPin && { authPin }),
    ...(signPassword && { signPassword }),
    ...(textPin && { textPin }),
  };
}

/**
 * The CA certificates and the delivery key of the simulator as files, for programs that are to judge simulated cards by them.
 * @returns the paths. @throws AppError FILE_UNWRITABLE.
 */
export async function writeSimulatorAnchors(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, der } of [...SIMULATOR_ANCHORS, ...MY_NUMBER_SIMULATOR_ANCHORS]) {
    const path = join(folder, `${name}.cer`);
    await writeWhole(path, der);
    paths.push(path);
  }
  const keyPath = join(folder, 'specified-card-delivery-key.bin');
  await writeWhole(keyPath, simulatedDeliveryKeyFile());
  return [...paths, keyPath];
}
