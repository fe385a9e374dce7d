// The in-process simulator as a place where cards come from, with the anchors its cards are judged by.

import type { Random } from '../crypto/random.ts';
import type { CardLink } from '../session/read-card.ts';
import { SIMULATOR_ANCHORS } from '../simulator/anchors/simulator-anchors.ts';
import type { Fault } from '../simulator/fault.ts';
import { placeCard } from '../simulator/place-card.ts';
import type { SimulatedCard } from '../simulator/simulated-card.ts';
import { type Anchors, simulatorAnchors } from '../trust/anchors.ts';

/** Resolves after so many milliseconds. */
export type Delay = (delayMs: number) => Promise<void>;

export interface SimulatedSource {
  readonly card: SimulatedCard;
  readonly link: CardLink;
}

/** @throws AppError FIELD_INVALID for an unknown profile or a fault the card cannot have. */
export async function placeSimulatedCard(
  profile: string,
  faults: readonly Fault[],
  environment: { readonly random: Random; readonly delay: Delay },
): Promise<SimulatedSource> {
  const card = await placeCard(profile, environment, faults);
  return { card, link: { transceiver: card, atr: card.atr } };
}

/** For simulated cards only; their private keys are published with the simulator. */
export function anchorsOfSimulator(): Anchors {
  return simulatorAnchors(
    'residence-card',
    SIMULATOR_ANCHORS.map((anchor) => anchor.der),
  );
}
