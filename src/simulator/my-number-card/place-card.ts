// A named profile with its faults, as a My Number card ready to be read.

import type { CardEnvironment } from '../card-body.ts';
import { type MyNumberFault, type PlacedFault, isFileFault } from './fault.ts';
import { alterMyNumberProfile } from './file-faults.ts';
import { loadMyNumberProfile } from './profiles/catalogue.ts';
import { SimulatedMyNumberCard } from './simulated-my-number-card.ts';

/** @throws AppError FIELD_INVALID for an unknown profile or a fault this card cannot have. */
export async function placeMyNumberCard(
  profileName: string,
  environment: Pick<CardEnvironment, 'delay'>,
  faults: readonly MyNumberFault[] = [],
): Promise<SimulatedMyNumberCard> {
  const placed = faults.filter((fault): fault is PlacedFault => !isFileFault(fault));
  const profile = await alterMyNumberProfile(
    await loadMyNumberProfile(profileName),
    faults.filter(isFileFault),
    loadMyNumberProfile,
  );
  return new SimulatedMyNumberCard(profile, environment, placed);
}
