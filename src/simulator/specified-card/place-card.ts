// A named profile with its faults, as a specified card ready to be read. Each half has the faults of its own files; those of
// the exchange and the habits of the chip are those of a My Number card.

import type { CardEnvironment } from '../card-body.ts';
import { type FileFault, isFileFault } from '../fault.ts';
import { parseFault } from '../fault-spec.ts';
import { alterProfile } from '../file-faults.ts';
import {
  type MyNumberFault,
  type PlacedFault,
  isFileFault as isMyNumberFileFault,
  parseMyNumberFault,
} from '../my-number-card/fault.ts';
import { alterMyNumberProfile } from '../my-number-card/file-faults.ts';
import { loadSpecifiedProfile } from './profiles/catalogue.ts';
import { SimulatedSpecifiedCard, type SpecifiedCardOptions } from './simulated-specified-card.ts';

export type SpecifiedFault =
  | { readonly half: 'my-number'; readonly fault: MyNumberFault }
  /** In a file below 在留AP. */
  | { readonly half: 'residence'; readonly fault: FileFault };

/** undefined: not a fault in any of the forms this card has. */
export function parseSpecifiedFault(text: string): SpecifiedFault | undefined {
  const myNumber = parseMyNumberFault(text);
  if (myNumber !== undefined) return { half: 'my-number', fault: myNumber };
  const fault = parseFault(text);
  return fault !== undefined && isFileFault(fault) ? { half: 'residence', fault } : undefined;
}

/**
 * @param rules in place of those the profile names
 * @throws AppError FIELD_INVALID for an unknown profile or a fault this card cannot have.
 */
export async function placeSpecifiedCard(
  profileName: string,
  environment: Pick<CardEnvironment, 'delay'>,
  faults: readonly SpecifiedFault[] = [],
  rules?: SpecifiedCardOptions['rules'],
): Promise<SimulatedSpecifiedCard> {
  const profile = await loadSpecifiedProfile(profileName);
  const ofResidence = faults.flatMap((each) => (each.half === 'residence' ? [each.fault] : []));
  const ofMyNumber = faults.flatMap((each) => (each.half === 'my-number' ? [each.fault] : []));
  const otherResidence = async (name: string) => (await loadSpecifiedProfile(name)).residence;
  const otherMyNumber = async (name: string) => (await loadSpecifiedProfile(name)).myNumber;
  const altered = {
    ...profile,
    residence: await alterProfile(profile.residence, ofResidence, otherResidence),
    myNumber: await alterMyNumberProfile(
      profile.myNumber,
      ofMyNumber.filter(isMyNumberFileFault),
      otherMyNumber,
    ),
  };
  const placed = ofMyNumber.filter((fault): fault is PlacedFault => !isMyNumberFileFault(fault));
  return new SimulatedSpecifiedCard(altered, environment, { faults: placed, ...(rules && { rules }) });
}
