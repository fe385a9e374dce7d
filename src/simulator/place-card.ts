// A named profile with its faults, as a card ready to be read.

import { alterProfile } from './file-faults.ts';
import { type CardFault, type Fault, type FileFault, isFileFault } from './fault.ts';
import { loadProfile } from './profiles/catalogue.ts';
import { type CardEnvironment, SimulatedCard } from './simulated-card.ts';

/** @throws AppError FIELD_INVALID for an unknown profile or a fault this card cannot have. */
export async function placeCard(
  profileName: string,
  environment: CardEnvironment,
  faults: readonly Fault[] = [],
): Promise<SimulatedCard> {
  const fileFaults = faults.filter((fault): fault is FileFault => isFileFault(fault));
  const cardFaults = faults.filter((fault): fault is CardFault => !isFileFault(fault));
  const profile = await alterProfile(await loadProfile(profileName), fileFaults, loadProfile);
  return new SimulatedCard(profile, environment, cardFaults);
}
