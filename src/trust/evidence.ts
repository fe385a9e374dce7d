// What was verified about one signature of a card, as plain data: it goes into reports and crosses processes as it is.
// Signature, chain and dates are three answers to three questions. None of them alone says that a card is genuine,
// and none of them, not even together, says that the chip is the one the authority issued: signed data can be copied.

import type { TrustProfile, TrustUse } from './anchors.ts';
import type { Validity } from './dates.ts';
import type { PathFinding } from './path-validation.ts';
import type { RevocationEvidence } from './revocation.ts';
import type { SignatureFault } from './signature.ts';

export interface Evidence {
  /** Which signature of the card. */
  readonly id: string;
  /** Whose anchors judged. Anything but `official` must be marked wherever the result is shown. */
  readonly profile: TrustProfile;
  readonly use: TrustUse;
  /** Epoch milliseconds the dates were compared with. */
  readonly instant: number;
  readonly signature: SignatureEvidence;
  readonly signer: SignerEvidence;
  readonly chain: ChainEvidence;
  readonly dates: DatesEvidence;
  readonly revocation: RevocationEvidence;
}

/**
 * Whether the key in the signer's certificate signed the card's data. `valid` proves that the data is unaltered
 * since that key signed it. It does not prove whose key it is: anyone can put a key and a certificate of their own
 * on a card, and only `chain` tells those apart.
 */
export type SignatureEvidence =
  /** `layout`: which of the possible readings of "the signed data" matched. */
  | { readonly status: 'valid'; readonly layout: string }
  | { readonly status: 'invalid'; readonly fault: SignatureFault }
  /** The card has no signature; `reason` is the card layer's. */
  | { readonly status: 'absent'; readonly reason: string }
  | { readonly status: 'not-checked'; readonly reason: 'certificate-unreadable' | 'nothing-signed' };

/** The certificate beside the signature; a description, not a verdict. */
export type SignerEvidence =
  | {
      readonly status: 'parsed';
      readonly certificate: CertificateFacts;
      /** Whether the certificate is of the kind the card's specification demands, whoever issued it. */
      readonly checks: readonly SignerCheck[];
    }
  | { readonly status: 'absent' }
  /** `reason` names the part that is wrong. */
  | { readonly status: 'unreadable'; readonly reason: string };

export interface SignerCheck {
  readonly check:
    /** Algorithm, curve and size of the key are those of the scheme. */
    | 'key-of-scheme'
    /** The key may sign data: keyUsage has digitalSignature, or is absent (RFC 5280 §4.2.1.3). */
    | 'may-sign-data';
  readonly ok: boolean;
}

export interface CertificateFacts {
  readonly sha256: string;
  readonly serial: string;
  readonly subject: string;
  readonly issuer: string;
  /** For example `RSA 2048`, `P-384`. */
  readonly key: string;
  readonly signatureAlgorithm: string;
  readonly policies: readonly string[];
}

/**
 * Whether an anchor of this profile vouches for the signer's certificate, apart from dates and revocation.
 * `anchored` speaks of the certificate only; without a valid signature it says nothing about the card's data.
 * `not-anchored` is an open question, not a forgery: the CA that issued the certificate is not at hand, or it is
 * nobody's. `invalid` means an anchor is at hand and the path to it breaks a rule.
 */
export type ChainEvidence =
  | { readonly status: 'anchored'; readonly anchor: AnchorFacts; readonly findings: readonly PathFinding[] }
  | { readonly status: 'invalid'; readonly anchor: AnchorFacts; readonly findings: readonly PathFinding[] }
  | { readonly status: 'not-anchored' }
  | { readonly status: 'not-checked' };

export interface AnchorFacts {
  readonly sha256: string;
  readonly serial: string;
  readonly subject: string;
  /** Name of the published CA with this digest, official or test; null for a hierarchy of somebody's own. */
  readonly pin: string | null;
}

/** Validity at `instant`; null where there is no certificate to speak of. Never part of `signature` or `chain`. */
export interface DatesEvidence {
  readonly signer: Validity | null;
  readonly issuer: Validity | null;
}
