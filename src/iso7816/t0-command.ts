// A command as it goes over T=0, whose header always has five octets and whose commands carry data one way only.
// Spec: ISO/IEC 7816-3 §12.2 (how APDUs are carried over T=0). The service does not do this: it hands on what it is given.

import { type Bytes, concat } from '../bytes/bytes.ts';

const HEADER_LENGTH = 4;
const P3_LENGTH = 1;

/**
 * - case 1, a header alone: P3 = 00 follows. The query of tries left is one, and stays without data.
 * - case 4, data and Le: without its Le. The card announces its answer with 61XX (src/iso7816/plain-channel.ts).
 * - cases 2 and 3, and extended commands, which T=0 has no form for: as they are, and without a copy.
 */
export function toT0Command(command: Bytes): Bytes {
  if (command.length === HEADER_LENGTH) return concat(command, Uint8Array.of(0));
  const lc = command[HEADER_LENGTH] ?? 0;
  const withData = HEADER_LENGTH + P3_LENGTH + lc;
  const isCase4 = lc > 0 && command.length === withData + 1;
  return isCase4 ? command.subarray(0, withData) : command;
}
