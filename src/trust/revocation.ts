// Whether anyone was asked if a certificate has been withdrawn. Nobody can be asked by a program like this one, and
// saying so is part of the result.

import type { TrustUse } from './anchors/pins.ts';

export interface RevocationEvidence {
  readonly status: 'not-consulted';
  readonly reason:
    /** The Immigration Services Agency publishes no revocation list for the signer certificates of cards. */
    | 'none-published'
    /** JPKI revocation data goes to certified verifiers only (公的個人認証法 第17条, 第36条). */
    | 'reserved-by-law';
}

export function revocationFor(use: TrustUse): RevocationEvidence {
  return { status: 'not-consulted', reason: use === 'residence-card' ? 'none-published' : 'reserved-by-law' };
}
