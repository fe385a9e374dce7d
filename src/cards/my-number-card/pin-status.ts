// What the answer to an empty VERIFY says about a PIN.

import { type StatusWord, meansBlocked, triesLeft } from '../../iso7816/status-word.ts';
import type { PinTries } from './pin.ts';

/** Anything unforeseen, 9000 included, leaves the counter unknown. */
export function triesFrom(sw: StatusWord): PinTries {
  return meansBlocked(sw) ? 'blocked' : (triesLeft(sw) ?? 'unknown');
}
