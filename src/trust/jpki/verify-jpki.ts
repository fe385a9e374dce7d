// Verifies the certificates of a My Number card: pure, given the instant. Asks nobody over any network; 公的個人認証法
// 第17条 and 第36条 reserve revocation data for verifiers they name.

import type { Bytes } from '../../bytes/bytes.ts';
import { isAppError } from '../../errors/app-error.ts';
import { pinOf } from '../anchors.ts';
import { type Certificate, parseCertificate } from '../certificate.ts';
import { validityAt } from '../dates.ts';
import type { AnchorFacts, CertificateFacts, SignatureEvidence } from '../evidence.ts';
import { validatePath } from '../path-validation.ts';
import { revocationFor } from '../revocation.ts';
import { verifyCertificateSignature } from '../signature-algorithm.ts';
import { keyLabel, SCHEMES, verifySignature } from '../signature.ts';
import { type AbsentSignature, isAbsent, type SignedData } from '../signed-data.ts';
import { isTrustedCa, type JpkiTrust } from './card-ca.ts';
import type { CertificateUse } from './certificate-use.ts';
import type { CertificateEvidence, IssuerEvidence, JpkiEvidence, PairEvidence } from './evidence.ts';
import { holderAttributes } from './holder-attributes.ts';
import { profileChecks } from './profile-checks.ts';

/** What a card handed over. Certificates that were not read are undefined. */
export interface PresentedCertificates {
  readonly certificates: Readonly<Record<CertificateUse, Bytes | undefined>>;
  /** As stored on the card beside them. */
  readonly caCertificates: Readonly<Record<CertificateUse, Bytes | undefined>>;
  readonly possession: SignedData | AbsentSignature;
}

/**
 * Forged, expired or unreadable certificates are evidence too, never an exception.
 * @param instant epoch milliseconds to compare dates with
 * @throws AppError INVARIANT for anchors that were not made by src/trust/anchors.ts
 */
export async function verifyJpki(
  presented: PresentedCertificates,
  trust: JpkiTrust,
  instant: number,
): Promise<JpkiEvidence> {
  const parsed = {
    'user-authentication': parseOrReason(presented.certificates['user-authentication']),
    'digital-signature': parseOrReason(presented.certificates['digital-signature']),
  };
  const judge = async (use: CertificateUse): Promise<CertificateEvidence | null> => {
    const certificate = parsed[use];
    if (certificate === undefined) return null;
    if (typeof certificate === 'string') return { status: 'unreadable', reason: certificate };
    const ca = parseOrReason(presented.caCertificates[use]);
    const issuer = await judgeIssuer(use, certificate, ca, trust);
    return {
      status: 'parsed',
      certificate: certificateFacts(certificate),
      issuer,
      dates: {
        signer: validityAt(certificate, instant),
        issuer: typeof ca === 'object' ? validityAt(ca, instant) : null,
      },
      checks: profileChecks(use, certificate),
      holder: holderAttributes(certificate),
    };
  };
  return {
    profile: trust.profile,
    instant,
    certificates: {
      'user-authentication': await judge('user-authentication'),
      'digital-signature': await judge('digital-signature'),
    },
    pair: comparePair(parsed['user-authentication'], parsed['digital-signature']),
    possession: await judgePossession(presented.possession),
    revocation: revocationFor('jpki-user-authentication'),
  };
}

/** The certificate, or which part of it is wrong. */
function parseOrReason(stored: Bytes | undefined): Certificate | string | undefined {
  if (stored === undefined) return undefined;
  try {
    return parseCertificate(stored);
  } catch (thrown) {
    if (isAppError(thrown, 'CERTIFICATE_INVALID')) return String(thrown.facts['reason']);
    throw thrown;
  }
}

/** All generations of a CA have one name, so key identifiers and the signature decide. */
async function judgeIssuer(
  use: CertificateUse,
  certificate: Certificate,
  ca: Certificate | string | undefined,
  trust: JpkiTrust,
): Promise<IssuerEvidence> {
  if (ca === undefined) return { status: 'ca-missing' };
  if (typeof ca === 'string') return { status: 'ca-unreadable' };
  const keyIdentifiersMatch = namesKeyOf(certificate, ca);
  if (!isTrustedCa(trust, use, ca)) {
    const { valid } = await verifyCertificateSignature(certificate, ca.publicKey);
    return { status: 'not-pinned', caSha256: ca.sha256, issuedByIt: valid && keyIdentifiersMatch };
  }
  const findings = await validatePath(ca, [certificate]);
  const anchor = anchorFacts(ca);
  return keyIdentifiersMatch && findings.every(({ ok }) => ok)
    ? { status: 'anchored', anchor, findings }
    : { status: 'invalid', anchor, findings, keyIdentifiersMatch };
}

function namesKeyOf({ extensions }: Certificate, ca: Certificate): boolean {
  const { authorityKeyIdentifier } = extensions;
  return (
    authorityKeyIdentifier !== undefined && authorityKeyIdentifier === ca.extensions.subjectKeyIdentifier
  );
}

function comparePair(
  authentication: Certificate | string | undefined,
  signature: Certificate | string | undefined,
): PairEvidence | null {
  if (typeof authentication !== 'object' || typeof signature !== 'object') return null;
  const keys = [authentication, signature].map(({ publicKey }) => publicKey.spki.join());
  return {
    signatureEndsWithin: signature.notAfter <= authentication.notAfter,
    keysDiffer: keys[0] !== keys[1],
  };
}

/** Whose key it is, the certificate's issuer says; here is only whether this card has it. */
async function judgePossession(data: SignedData | AbsentSignature): Promise<SignatureEvidence> {
  if (isAbsent(data)) return { status: 'absent', reason: data.absent };
  const certificate = parseOrReason(data.certificate);
  if (typeof certificate !== 'object') return { status: 'not-checked', reason: 'certificate-unreadable' };
  const [candidate] = data.candidates;
  if (candidate === undefined) return { status: 'not-checked', reason: 'nothing-signed' };
  const signed = { bytes: candidate.bytes, signature: data.signature };
  const outcome = await verifySignature(SCHEMES[data.scheme], certificate.publicKey, signed, 'by-length');
  return outcome.valid
    ? { status: 'valid', layout: candidate.layout }
    : { status: 'invalid', fault: outcome.fault };
}

function anchorFacts({ sha256, serial, subject }: Certificate): AnchorFacts {
  return { sha256, serial, subject: subject.text, pin: pinOf(sha256)?.name ?? null };
}

function certificateFacts(certificate: Certificate): Omit<CertificateFacts, 'subject'> {
  const { sha256, serial, signatureAlgorithm, issuer, publicKey, extensions } = certificate;
  return {
    sha256,
    serial,
    issuer: issuer.text,
    key: keyLabel(publicKey),
    signatureAlgorithm,
    policies: extensions.certificatePolicies ?? [],
  };
}
