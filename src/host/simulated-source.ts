// The in-process simulator as a place where cards come from, with the anchors its cards are judged by.

import { join } from 'node:path';
import type { Random } from '../crypto/random.ts';
import { AppError } from '../errors/app-error.ts';
import type { Transceiver } from '../iso7816/transceiver.ts';
import type { CardLink } from '../session/read-card.ts';
import { SIMULATOR_ANCHORS } from '../simulator/anchors/simulator-anchors.ts';
import type { Fault } from '../simulator/fault.ts';
import { placeCard } from '../simulator/place-card.ts';
import type { Story } from '../simulator/profile.ts';
import { listProfiles } from '../simulator/profiles/catalogue.ts';
import type { SimulatedCard } from '../simulator/simulated-card.ts';
import { type Anchors, simulatorAnchors } from '../trust/anchors.ts';
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

/** A simulated card as a source of readings, each beginning with power. A card that stalls is given up in time. */
export function simulatedSource(card: SimulatedCard, timers: Timers, signal?: AbortSignal): CardSource {
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
    withCard: (use) => {
      card.powerOn();
      return use({ transceiver, atr: card.atr });
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

/**
 * The CA certificates of the simulator as files, for programs that are to judge simulated cards by them.
 * @returns the paths. @throws AppError FILE_UNWRITABLE.
 */
export async function writeSimulatorAnchors(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, der } of SIMULATOR_ANCHORS) {
    const path = join(folder, `${name}.cer`);
    await writeWhole(path, der);
    paths.push(path);
  }
  return paths;
}
