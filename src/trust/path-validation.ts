// Certification path validation: may the last certificate of a path be believed because of its first issuer?
// Spec: RFC 5280 §6.1. The step letters are those of the RFC.
//
// Left out on purpose:
//   (a)(2) validity      reported on its own (dates.ts): an expired certificate does not undo a signature
//   (a)(3) revocation    not available to this program (revocation.ts)
//   (b)-(f) name constraints and policies: no CA of these cards uses them; where one does, the extension has to be
//           critical (§4.2.1.10) and then step (o) or §6.1.5 (f) refuses the certificate. Policies: any-policy.

import type { CertificateExtensions } from './certificate-extensions.ts';
import type { Certificate } from './certificate.ts';
import { sameName } from './distinguished-name.ts';
import { isStrongAlgorithm, isStrongKey, verifyCertificateSignature } from './signature-algorithm.ts';

export type PathStep =
  /** Signed by the key of its issuer. */
  | '6.1.3(a)(1)'
  /** Its issuer name is the subject name of the certificate before it. */
  | '6.1.3(a)(4)'
  /** An issuer says it is a CA. */
  | '6.1.4(k)'
  /** No more CA certificates below an issuer than it allows. */
  | '6.1.4(l)'
  /** An issuer's key may sign certificates. */
  | '6.1.4(n)'
  /** No critical extension of an issuer is left unprocessed. */
  | '6.1.4(o)'
  /** No critical extension of the last certificate is left unprocessed. */
  | '6.1.5(f)'
  /** The algorithm named inside the signed part is the one named outside. */
  | '4.1.1.2'
  /** The last certificate's key may sign data, if the certificate limits its use at all. */
  | '4.2.1.3'
  /** Choice, not in the RFC: hash SHA-256 or longer, issuer and signer keys of RSA 2048 or a known curve. */
  | 'strength';

export interface PathFinding {
  readonly step: PathStep;
  /** 0 is the anchor, 1 the certificate it issued, and so on. */
  readonly certificate: number;
  readonly ok: boolean;
}

/**
 * Checks `path`, whose first certificate `anchor` is to have issued and each further one the certificate before it.
 * All findings are returned, not only the first failure; the path holds when every one is ok.
 */
export async function validatePath(
  anchor: Certificate,
  path: readonly Certificate[],
): Promise<readonly PathFinding[]> {
  const findings: PathFinding[] = [];
  const note = (step: PathStep, certificate: number, ok: boolean): void => {
    findings.push({ step, certificate, ok });
  };
  // §6.1.2 (k): n, or fewer where the anchor says so. The RFC leaves an anchor's own extensions to the relying
  // party; Choice: they bind here (as RFC 5937 has it), since residence-card CAs state pathLen 0.
  let maxPathLength = Math.min(path.length, anchor.extensions.basicConstraints?.pathLength ?? path.length);
  checkIssuer(anchor, 0, note);

  let issuer = anchor;
  for (const [index, certificate] of path.entries()) {
    const position = index + 1;
    await checkBasic(certificate, issuer, position, note);
    if (position < path.length) {
      checkIssuer(certificate, position, note);
      // §6.1.4 (l): self-issued certificates do not count.
      if (!sameName(certificate.issuer, certificate.subject)) {
        note('6.1.4(l)', position, maxPathLength > 0);
        maxPathLength -= 1;
      }
      // §6.1.4 (m)
      maxPathLength = Math.min(
        maxPathLength,
        certificate.extensions.basicConstraints?.pathLength ?? maxPathLength,
      );
    }
    issuer = certificate;
  }
  checkLast(issuer, path.length, note);
  return findings;
}

type Note = (step: PathStep, certificate: number, ok: boolean) => void;

/** §6.1.3: every certificate of the path. */
async function checkBasic(
  certificate: Certificate,
  issuer: Certificate,
  position: number,
  note: Note,
): Promise<void> {
  note('4.1.1.2', position, certificate.signatureAlgorithm === certificate.tbsSignatureAlgorithm);
  const strong = isStrongAlgorithm(certificate.signatureAlgorithm) && isStrongKey(certificate.publicKey);
  note('strength', position, strong);
  // (a)(1)
  const outcome = await verifyCertificateSignature(certificate, issuer.publicKey);
  note('6.1.3(a)(1)', position, outcome.valid);
  // (a)(4)
  note('6.1.3(a)(4)', position, sameName(certificate.issuer, issuer.subject));
}

/** §6.1.4 (k), (n), (o): every certificate that issues the next one, the anchor included. */
function checkIssuer({ extensions, publicKey }: Certificate, position: number, note: Note): void {
  if (position === 0) note('strength', position, isStrongKey(publicKey));
  note('6.1.4(k)', position, extensions.basicConstraints?.ca === true);
  note('6.1.4(n)', position, extensions.keyUsage?.includes('keyCertSign') ?? true);
  note('6.1.4(o)', position, extensions.unknownCritical.length === 0);
}

/** §6.1.5 (f) and §4.2.1.3: the certificate whose key signed the card's data. */
function checkLast({ extensions }: Certificate, position: number, note: Note): void {
  note('6.1.5(f)', position, extensions.unknownCritical.length === 0);
  note('4.2.1.3', position, maySignData(extensions));
}

/** §4.2.1.3: without the extension a key may be used for anything. */
export function maySignData({ keyUsage }: CertificateExtensions): boolean {
  return keyUsage?.includes('digitalSignature') ?? true;
}
