// A simulated card that does not exist, or a fault it cannot have, is a wrong use of the command line.

import { isAppError } from '../errors/app-error.ts';
import type { SimulatedCardRequest } from '../host/reading-sources.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError in place of FIELD_INVALID, with the words it is about; what else `place` throws. */
export async function placeRequested<T>(
  { profile, faults }: SimulatedCardRequest,
  place: () => Promise<T>,
): Promise<T> {
  try {
    return await place();
  } catch (thrown) {
    if (!isAppError(thrown, 'FIELD_INVALID')) throw thrown;
    const faultWords = faults.map((fault) => `--fault ${shown(fault)}`);
    // A fault may name a profile too.
    const aboutFault = thrown.facts['where'] === 'fault';
    const words = aboutFault ? faultWords : [`--simulated ${shown(profile)}`, ...faultWords];
    throw new UsageError('invalid-value', words.join(' '));
  }
}

/** A card number typed in the wrong place is not repeated. */
function shown(word: string): string {
  return /^[a-z][\w@=:/.-]{0,60}$/.test(word) ? word : '…';
}
