// Which of several CA certificates issued a given one. Names do not tell: all CAs of generation 1 share one, and the
// production and the test CA of generation 2 share name and serial number.

import type { Certificate } from './certificate.ts';
import { sameName } from './distinguished-name.ts';
import { verifyCertificateSignature } from './signature-algorithm.ts';

export interface IssuerSearch {
  /** The certificate whose key verifies the signature. */
  readonly verified?: Certificate;
  /** No key verifies, yet the certificate names exactly this one's key as its issuer's (AKI = SKI). */
  readonly claimed?: Certificate;
}

/** Tries key identifiers first, then equal names, then the rest: only an actual signature decides. */
export async function findIssuer(
  certificate: Certificate,
  candidates: readonly Certificate[],
): Promise<IssuerSearch> {
  const ordered = [...candidates].sort(
    (left, right) => likelihood(certificate, right) - likelihood(certificate, left),
  );
  for (const candidate of ordered) {
    const { valid } = await verifyCertificateSignature(certificate, candidate.publicKey);
    if (valid) return { verified: candidate };
  }
  const claimed = ordered.find((candidate) => namesKeyOf(certificate, candidate));
  return claimed === undefined ? {} : { claimed };
}

function likelihood(certificate: Certificate, candidate: Certificate): number {
  const byKey = namesKeyOf(certificate, candidate) ? 2 : 0;
  return byKey + (sameName(certificate.issuer, candidate.subject) ? 1 : 0);
}

function namesKeyOf(certificate: Certificate, candidate: Certificate): boolean {
  const { authorityKeyIdentifier } = certificate.extensions;
  return (
    authorityKeyIdentifier !== undefined &&
    authorityKeyIdentifier === candidate.extensions.subjectKeyIdentifier
  );
}
