// What a card hands over for verification: the octets a signature may cover, the signature, the signer's certificate.
// This layer knows no card, so a card's own reasons for having no signature pass through it as text.

import type { Bytes } from '../bytes/bytes.ts';
import type { SignatureScheme } from './signature.ts';

export type { SignatureScheme };

/** One reading of "which octets are signed", with a short stable name for the report. */
export interface SignedLayout {
  readonly layout: string;
  readonly bytes: Bytes;
}

export interface SignedData {
  /** Which signature of the card this is, for example `check-code`. */
  readonly id: string;
  /** In order of preference; the first that verifies is recorded. At least one. */
  readonly candidates: readonly SignedLayout[];
  /** As stored on the card. */
  readonly signature: Bytes;
  /** What the card's specification demands, never what the certificate claims. */
  readonly scheme: SignatureScheme;
  /** The signer's X.509 certificate as stored on the card; NUL filler after it is allowed. */
  readonly certificate: Bytes;
}

/** A card that carries no signature, and why: a state its specification foresees, not a failure. */
export interface AbsentSignature {
  readonly id: string;
  /** Stable kebab-case text chosen by the card's layer, for example `holder-under-16`. */
  readonly absent: string;
}

export function isAbsent(data: SignedData | AbsentSignature): data is AbsentSignature {
  return 'absent' in data;
}
