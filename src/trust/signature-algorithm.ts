// Signature algorithms of certificates, and which of them are strong enough to count.
// Spec: RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3.2 (identifiers).

import type { Certificate } from './certificate.ts';
import type { PublicKey } from './public-key.ts';
import {
  verifySignature,
  type HashAlgorithm,
  type SchemeParameters,
  type SignatureOutcome,
} from './signature.ts';

/**
 * Choice: SHA-256 and longer only. SHA-1 and MD5 certificates can be forged, so their signatures are not even
 * computed; an identifier missing here is weak or unknown, and either way verifies nothing.
 */
const ALGORITHMS: Readonly<Record<string, { readonly kind: 'rsa' | 'ec'; readonly hash: HashAlgorithm }>> = {
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'SHA-512' },
};

/** 2048 is what every CA of these cards has; the upper bound keeps a verification short. */
const RSA_BITS = { least: 2048, most: 8192 } as const;

export function isStrongAlgorithm(oid: string): boolean {
  return Object.hasOwn(ALGORITHMS, oid);
}

export function isStrongKey({ facts }: PublicKey): boolean {
  if (facts.kind === 'rsa') return facts.modulusBits >= RSA_BITS.least && facts.modulusBits <= RSA_BITS.most;
  return facts.kind === 'ec';
}

/** Whether `certificate` was signed by the holder of `issuerKey`; nothing about whether it may be used. */
export async function verifyCertificateSignature(
  certificate: Certificate,
  issuerKey: PublicKey,
): Promise<SignatureOutcome> {
  const parameters = parametersFor(certificate.signatureAlgorithm, issuerKey);
  if (parameters === undefined) return { valid: false, fault: 'key-kind' };
  return verifySignature(
    parameters,
    issuerKey,
    { bytes: certificate.tbs, signature: certificate.signature },
    'der',
  );
}

function parametersFor(oid: string, key: PublicKey): SchemeParameters | undefined {
  const algorithm = ALGORITHMS[oid];
  const { facts } = key;
  if (algorithm === undefined || !isStrongKey(key)) return undefined;
  const { hash } = algorithm;
  if (algorithm.kind === 'rsa' && facts.kind === 'rsa') {
    return { kind: 'rsa', modulusBits: facts.modulusBits, hash };
  }
  return algorithm.kind === 'ec' && facts.kind === 'ec'
    ? { kind: 'ec', curve: facts.curve, hash }
    : undefined;
}
