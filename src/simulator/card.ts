// What a card is made of, and what it remembers from one command to the next.

import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import type { AuthenticationSlip, CardSecrets } from './card-side-authentication.ts';
import type { Df, FileSpec } from './file-layout.ts';

export interface ElementaryFile extends FileSpec {
  /** Exactly `size` octets. */
  readonly body: Bytes;
}

export interface Card {
  readonly secrets: CardSecrets;
  readonly files: readonly ElementaryFile[];
  readonly random: Random;
  readonly slip: AuthenticationSlip;
  readonly limits: LengthLimits;
}

/** What some cards and readers do not manage; the specification asks for none of it. */
export interface LengthLimits {
  /** Every command with lengths of three octets is answered 6700. */
  readonly shortOnly: boolean;
  /** Asking for "the whole file" with 0000 is answered 6700. */
  readonly explicitLengthOnly: boolean;
  /** At most this many octets of a file per command. */
  readonly chunk: number | undefined;
  /** A short Le beyond the end of the file is answered 6CXX instead of with what there is. */
  readonly exactLe: boolean;
  /** Answers to short commands are fetched with GET RESPONSE after 61XX. */
  readonly getResponse: boolean;
}

/** Volatile: gone when the card leaves the field. */
export interface CardState {
  df: Df;
  ef: ElementaryFile | undefined;
  /** RND.ICC, only until the next command. */
  challenge: Bytes | undefined;
  ksEnc: Bytes | undefined;
  /** The result of the latest VERIFY under the current session key. */
  verified: boolean;
}

export function powerOnState(): CardState {
  return { df: 'MF', ef: undefined, challenge: undefined, ksEnc: undefined, verified: false };
}
