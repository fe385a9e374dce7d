// Response APDU: data ‖ SW1 ‖ SW2.

import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import type { StatusWord } from './status-word.ts';

export interface ResponseApdu {
  readonly data: Bytes;
  readonly sw: StatusWord;
}

/** @throws AppError APDU_SHORT_RESPONSE for fewer than two octets: a card pulled in mid-command can look like that. */
export function parseResponse(octets: Bytes): ResponseApdu {
  const end = octets.length - 2;
  const sw1 = octets[end];
  const sw2 = octets[end + 1];
  if (sw1 === undefined || sw2 === undefined) {
    throw new AppError('APDU_SHORT_RESPONSE', { length: octets.length });
  }
  return { data: octets.subarray(0, end), sw: sw1 * 0x100 + sw2 };
}

export function encodeResponse(response: ResponseApdu): Bytes {
  return concat(response.data, Uint8Array.of(response.sw >> 8, response.sw & 0xff));
}
