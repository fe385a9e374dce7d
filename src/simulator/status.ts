// The status words this card gives, and an answer made of data and one of them.
// Spec: MOJ-RC-1.5 §4.1 Table 4-5. A table of the card's own, so that a slip in the terminal's table shows.

import { type Bytes, bytesOf, concat } from '../bytes/bytes.ts';

export const SW = {
  SUCCESS: 0x9000,
  VERIFICATION_MISMATCH: 0x6300,
  WRONG_LENGTH: 0x6700,
  LOGICAL_CHANNEL_NOT_SUPPORTED: 0x6881,
  SM_NOT_SUPPORTED: 0x6882,
  SECURITY_STATUS_NOT_SATISFIED: 0x6982,
  CONDITIONS_NOT_SATISFIED: 0x6985,
  NO_CURRENT_EF: 0x6986,
  SM_OBJECT_WRONG: 0x6988,
  FILE_NOT_FOUND: 0x6a82,
  WRONG_P1P2: 0x6a86,
  OFFSET_OUTSIDE_EF: 0x6b00,
  INS_NOT_SUPPORTED: 0x6d00,
  CLA_NOT_SUPPORTED: 0x6e00,
} as const;

/** What a command leads to before it is put on the link. */
export interface CardAnswer {
  readonly data: Bytes;
  /** SW1 ‖ SW2 as one number. */
  readonly sw: number;
}

export function success(data: Bytes = bytesOf()): CardAnswer {
  return { data, sw: SW.SUCCESS };
}

export function refusal(sw: number): CardAnswer {
  return { data: bytesOf(), sw };
}

export function encodeAnswer({ data, sw }: CardAnswer): Bytes {
  return concat(data, bytesOf(sw >> 8, sw & 0xff));
}
