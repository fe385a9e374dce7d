// The calls of the My Number card's screen: one attempt with one PIN, and keeping one card beside another.

import * as v from 'valibot';
import { call, nothing, returns } from './call-shape.ts';

/**
 * - `user-authentication`: 利用者証明用電子証明書 暗証番号.
 * - `digital-signature`: 署名用電子証明書 暗証番号 (called a password).
 * - `input-support`: 券面事項入力補助用 暗証番号.
 */
export const PIN_USES = ['user-authentication', 'digital-signature', 'input-support'] as const;

export type PinUse = (typeof PIN_USES)[number];

/** Octets, so that whoever has used them can wipe them; far more than any PIN has, so that a longer text is refused whole. */
const LONGEST_TYPED = 64;

/** The array itself goes through unchanged, because whoever takes it wipes it. */
export const PinOctetsSchema = v.custom<number[]>(
  (value) => Array.isArray(value) && value.length <= LONGEST_TYPED && value.every(isOctet),
);

function isOctet(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xff;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a person said yes to: one PIN, sent once, with so many tries left. */
export const pinWord = {
  use: v.picklist(PIN_USES),
  /** One for each character, 0xff for one that no PIN has. */
  octets: PinOctetsSchema,
  /** As the person saw them. */
  triesShown: count,
  /** The person said in so many words that the last try may be used. */
  lastTryAccepted: v.boolean(),
};

export type PinTypingProblem =
  | { readonly kind: 'length'; readonly least: number; readonly most: number }
  /** Of the first character that cannot be in this PIN, counted from 1. */
  | { readonly kind: 'character'; readonly position: number }
  /** Right but for small letters: ask whether capitals were meant. */
  | { readonly kind: 'lower-case' }
  /** Twelve digits. Neither sent nor kept. */
  | { readonly kind: 'individual-number' };

/** The attempt has begun, or nothing was sent because of this. */
export type PinAnswer =
  { readonly accepted: true } | { readonly accepted: false; readonly problem: PinTypingProblem };

export const MY_NUMBER_CALLS = {
  /**
   * One attempt at most, of the card whose result is on screen. Fails with CREDENTIAL_UNCONFIRMED, CREDENTIAL_BLOCKED or
   * CREDENTIAL_TRIES_UNKNOWN before anything is sent. What comes of it is the next result.
   */
  'pin.attempt': call(
    v.strictObject({
      /** Of the result the person looked at. */
      sequence: count,
      ...pinWord,
      /** The person agreed that small letters are meant as capitals. */
      asCapitals: v.boolean(),
    }),
    returns<PinAnswer>(),
  ),
  /**
   * Keeps name, date of birth and address of the card on screen until the other card was read, takes its result away, and
   * waits for that card.
   */
  'comparison.keep': call(nothing, returns<null>()),
} as const;
