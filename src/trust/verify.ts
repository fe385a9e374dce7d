// Verifies what a card handed over against a set of anchors: pure, given the instant.

import { isAppError } from '../errors/app-error.ts';
import { assertMade, pinOf, type Anchors } from './anchors.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { validityAt } from './dates.ts';
import type {
  AnchorFacts,
  CertificateFacts,
  ChainEvidence,
  Evidence,
  SignatureEvidence,
  SignerCheck,
} from './evidence.ts';
import { findIssuer } from './issuer-search.ts';
import { maySignData, validatePath } from './path-validation.ts';
import { revocationFor } from './revocation.ts';
import { isAbsent, type AbsentSignature, type SignedData } from './signed-data.ts';
import { keyFault, keyLabel, SCHEMES, verifySignature, type SignatureScheme } from './signature.ts';

/**
 * The evidence about one signature. Forged, expired or unreadable material is evidence too, never an exception.
 * @param instant epoch milliseconds to compare dates with
 * @throws AppError INVARIANT for anchors that were not made by src/trust/anchors.ts
 */
export async function verifySignedData(
  data: SignedData | AbsentSignature,
  anchors: Anchors,
  instant: number,
): Promise<Evidence> {
  assertMade(anchors);
  const { profile, use } = anchors;
  const common = { id: data.id, profile, use, instant, revocation: revocationFor(use) };
  const without = { chain: { status: 'not-checked' }, dates: { signer: null, issuer: null } } as const;
  if (isAbsent(data)) {
    const signature = { status: 'absent', reason: data.absent } as const;
    return { ...common, signature, signer: { status: 'absent' }, ...without };
  }
  const parsed = parseOrReason(data);
  if (typeof parsed === 'string') {
    const signature = { status: 'not-checked', reason: 'certificate-unreadable' } as const;
    return { ...common, signature, signer: { status: 'unreadable', reason: parsed }, ...without };
  }
  const { chain, issuer } = await judgeChain(parsed, anchors);
  return {
    ...common,
    signature: await judgeSignature(data, parsed),
    signer: {
      status: 'parsed',
      certificate: certificateFacts(parsed),
      checks: signerChecks(data.scheme, parsed),
    },
    chain,
    dates: { signer: validityAt(parsed, instant), issuer: issuer ? validityAt(issuer, instant) : null },
  };
}

/** The signer's certificate, or which part of it is wrong. */
function parseOrReason({ certificate }: SignedData): Certificate | string {
  try {
    return parseCertificate(certificate);
  } catch (thrown) {
    if (isAppError(thrown, 'CERTIFICATE_INVALID')) return String(thrown.facts['reason']);
    throw thrown;
  }
}

/** The first layout that verifies is the answer; which one it was is recorded, since descriptions may err. */
async function judgeSignature(data: SignedData, signer: Certificate): Promise<SignatureEvidence> {
  let evidence: SignatureEvidence = { status: 'not-checked', reason: 'nothing-signed' };
  for (const { layout, bytes } of data.candidates) {
    const signed = { bytes, signature: data.signature };
    const outcome = await verifySignature(SCHEMES[data.scheme], signer.publicKey, signed, 'by-length');
    if (outcome.valid) return { status: 'valid', layout };
    evidence = { status: 'invalid', fault: outcome.fault };
  }
  return evidence;
}

async function judgeChain(
  signer: Certificate,
  anchors: Anchors,
): Promise<{ chain: ChainEvidence; issuer?: Certificate }> {
  const { verified, claimed } = await findIssuer(signer, anchors.certificates);
  const issuer = verified ?? claimed;
  if (issuer === undefined) return { chain: { status: 'not-anchored' } };
  const findings = await validatePath(issuer, [signer]);
  const status = findings.every(({ ok }) => ok) ? 'anchored' : 'invalid';
  return { chain: { status, anchor: anchorFacts(issuer), findings }, issuer };
}

function signerChecks(scheme: SignatureScheme, { publicKey, extensions }: Certificate): SignerCheck[] {
  return [
    { check: 'key-of-scheme', ok: keyFault(SCHEMES[scheme], publicKey) === undefined },
    { check: 'may-sign-data', ok: maySignData(extensions) },
  ];
}

function anchorFacts({ sha256, serial, subject }: Certificate): AnchorFacts {
  return { sha256, serial, subject: subject.text, pin: pinOf(sha256)?.name ?? null };
}

function certificateFacts(certificate: Certificate): CertificateFacts {
  const { sha256, serial, signatureAlgorithm } = certificate;
  return {
    sha256,
    serial,
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    key: keyLabel(certificate.publicKey),
    signatureAlgorithm,
    policies: certificate.extensions.certificatePolicies ?? [],
  };
}
