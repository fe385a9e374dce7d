// What the status words of VERIFY say about a PIN.
// Observed: 63Cx with x tries left; 6984 from a PIN that is blocked. Other cards of the same family answer 6983 there.

import type { StatusWord } from '../../iso7816/status-word.ts';
import type { PinTries } from './pin.ts';

const AUTHENTICATION_METHOD_BLOCKED = 0x6983;
const REFERENCE_DATA_INVALIDATED = 0x6984;

/** x of 63Cx, else undefined. */
export function triesLeft(sw: StatusWord): number | undefined {
  return (sw & 0xfff0) === 0x63c0 ? sw & 0x0f : undefined;
}

/** No try is left, whichever way the card says so. */
export function meansBlocked(sw: StatusWord): boolean {
  return triesLeft(sw) === 0 || sw === AUTHENTICATION_METHOD_BLOCKED || sw === REFERENCE_DATA_INVALIDATED;
}

/** The answer to an empty VERIFY. Anything unforeseen, 9000 included, leaves the counter unknown. */
export function triesFrom(sw: StatusWord): PinTries {
  return meansBlocked(sw) ? 'blocked' : (triesLeft(sw) ?? 'unknown');
}
