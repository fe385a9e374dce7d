// Whether a CA certificate that was read off a card may be believed: only when its digest is that of a published one.

import { isAppError } from '../../errors/app-error.ts';
import { type Anchors, assertMade, officialAnchors } from '../anchors.ts';
import type { Certificate } from '../certificate.ts';
import { USE_PROFILES } from './certificate-profiles.ts';
import type { CertificateUse } from './certificate-use.ts';

/** Official CAs are known by their digests and need not be at hand; those of a test or the simulator are handed in. */
export type JpkiTrust =
  | { readonly profile: 'official' }
  | { readonly profile: 'test' | 'simulator'; readonly anchors: readonly Anchors[] };

/** @throws AppError INVARIANT for anchors that were not made by src/trust/anchors.ts. */
export function isTrustedCa(trust: JpkiTrust, use: CertificateUse, ca: Certificate): boolean {
  const { trustUse } = USE_PROFILES[use];
  if (trust.profile === 'official') return isOfficial(trustUse, ca);
  return trust.anchors.some((anchors) => {
    assertMade(anchors);
    const isMeant = anchors.profile === trust.profile && anchors.use === trustUse;
    return isMeant && anchors.certificates.some(({ sha256 }) => sha256 === ca.sha256);
  });
}

function isOfficial(use: Anchors['use'], ca: Certificate): boolean {
  try {
    officialAnchors(use, [ca.der]);
    return true;
  } catch (thrown) {
    if (isAppError(thrown, 'ANCHORS_TAMPERED')) return false;
    throw thrown;
  }
}
