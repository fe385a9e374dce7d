// Trust anchors by profile. An anchor set is of one profile and for one use, and only the functions here make one:
// official anchors are pinned certificates and nothing else, test and simulator anchors are never official ones.
// What a verification may be called depends on the profile of the set it used, so the profile travels with it.

import { AppError } from '../errors/app-error.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { officialPin, testPin, type Pin, type TrustUse } from './anchors/pins.ts';
import { parseCertificate, type Certificate } from './certificate.ts';

export type { TrustUse };

/** Only `official` may ever yield an unmarked result. */
export type TrustProfile = 'official' | 'test' | 'simulator';

export interface Anchors {
  readonly profile: TrustProfile;
  /**
   * What these CAs vouch for. Separate sets matter: every holder of a My Number card has a key certified by JPKI,
   * and could sign a residence card of their own making with it if JPKI counted there.
   */
  readonly use: TrustUse;
  /** Parsed once. */
  readonly certificates: readonly Certificate[];
}

/** Sets made here; an object that merely looks like one is not accepted. */
const made = new WeakSet<Anchors>();

/**
 * Anchors from CA certificates wherever they came from: the digest decides.
 * @throws AppError ANCHORS_TAMPERED for a certificate that is not an official CA for this use,
 *   CERTIFICATE_INVALID for one that is no certificate.
 */
export function officialAnchors(use: TrustUse, certificates: readonly Bytes[]): Anchors {
  return make('official', use, certificates, ({ sha256 }) => officialPin(sha256)?.use === use);
}

/** A test hierarchy a person named explicitly. @throws AppError as above, ANCHORS_TAMPERED for an official CA. */
export function testAnchors(use: TrustUse, certificates: readonly Bytes[]): Anchors {
  return make('test', use, certificates, ({ sha256 }) => officialPin(sha256) === undefined);
}

/** The simulator's own hierarchy: neither official CAs nor the authorities' test CAs. @throws AppError as above. */
export function simulatorAnchors(use: TrustUse, certificates: readonly Bytes[]): Anchors {
  return make('simulator', use, certificates, ({ sha256 }) => pinOf(sha256) === undefined);
}

/** The published CA behind a digest, official or test. */
export function pinOf(sha256: string): Pin | undefined {
  return officialPin(sha256) ?? testPin(sha256);
}

/** @throws AppError INVARIANT for a set that did not come from this file. */
export function assertMade(anchors: Anchors): void {
  if (!made.has(anchors)) throw new AppError('INVARIANT', { where: 'anchors' });
}

function make(
  profile: TrustProfile,
  use: TrustUse,
  files: readonly Bytes[],
  belongs: (certificate: Certificate) => boolean,
): Anchors {
  // Copied first: later changes to the caller's octets must not reach a set that has been checked.
  const certificates = files.map((octets) => parseCertificate(Uint8Array.from(octets)));
  for (const certificate of certificates) {
    if (!belongs(certificate))
      throw new AppError('ANCHORS_TAMPERED', { digest: certificate.sha256, profile, use });
  }
  const anchors = Object.freeze({ profile, use, certificates: Object.freeze(certificates) });
  made.add(anchors);
  return anchors;
}
