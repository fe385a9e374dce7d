// What was verified about the certificates of a My Number card, as plain data.
// Nothing here says that a certificate has not been revoked: that is known only to verifiers the law names.

import type { TrustProfile } from '../anchors.ts';
import type { DatesEvidence, AnchorFacts, CertificateFacts, SignatureEvidence } from '../evidence.ts';
import type { PathFinding } from '../path-validation.ts';
import type { RevocationEvidence } from '../revocation.ts';
import type { CertificateUse } from './certificate-use.ts';
import type { HolderAttributes } from './holder-attributes.ts';

export interface JpkiEvidence {
  /** Whose CAs judged. Anything but `official` must be marked wherever the result is shown. */
  readonly profile: TrustProfile;
  /** Epoch milliseconds the dates were compared with. */
  readonly instant: number;
  /** Null for a certificate that was not read. */
  readonly certificates: Readonly<Record<CertificateUse, CertificateEvidence | null>>;
  /** Null unless both certificates were read and parsed. */
  readonly pair: PairEvidence | null;
  /** Whether the card signed a fresh nonce with the key of 利用者証明用電子証明書. */
  readonly possession: SignatureEvidence;
  readonly revocation: RevocationEvidence;
}

export type CertificateEvidence =
  | ParsedCertificateEvidence
  /** `reason` names the part that is wrong. */
  | { readonly status: 'unreadable'; readonly reason: string };

export interface ParsedCertificateEvidence {
  readonly status: 'parsed';
  /** Without the subject: its common name is the holder's identifier in this service. */
  readonly certificate: Omit<CertificateFacts, 'subject'>;
  readonly issuer: IssuerEvidence;
  readonly dates: DatesEvidence;
  readonly checks: readonly ProfileCheck[];
  /** In 署名用電子証明書 only; null where the certificate names no attribute. */
  readonly holder: HolderAttributes | null;
}

/**
 * The CA certificate lies on the card beside the one it issued, so it proves nothing by itself: it counts when its
 * SHA-256 is that of a published CA.
 */
export type IssuerEvidence =
  | { readonly status: 'anchored'; readonly anchor: AnchorFacts; readonly findings: readonly PathFinding[] }
  /** The CA on the card is a published one, and it did not issue this certificate, or not as it may. */
  | {
      readonly status: 'invalid';
      readonly anchor: AnchorFacts;
      readonly findings: readonly PathFinding[];
      readonly keyIdentifiersMatch: boolean;
    }
  /** The CA on the card is none of those known: a generation this version does not know, or nobody's. */
  | { readonly status: 'not-pinned'; readonly caSha256: string; readonly issuedByIt: boolean }
  | { readonly status: 'ca-missing' }
  | { readonly status: 'ca-unreadable' };

export type ProfileCheckName =
  | 'key-usage'
  | 'policy'
  /** Not a CA itself. */
  | 'basic-constraints'
  | 'key'
  | 'signature-algorithm'
  /** No critical extension is left that this program does not understand. */
  | 'critical-extensions';

export interface ProfileCheck {
  readonly check: ProfileCheckName;
  readonly ok: boolean;
  /** What stands in the certificate, for the report. Never an attribute of the holder. */
  readonly found: string;
}

export interface PairEvidence {
  /** 署名用 never ends later than 利用者証明用 on the same card. */
  readonly signatureEndsWithin: boolean;
  readonly keysDiffer: boolean;
}
