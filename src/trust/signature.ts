// Signatures over octets, by the platform's cryptography. Answers are values: a wrong signature is a finding about
// a card, never an error of this program.
// Spec: RFC 8017 §8.2.2 (RSASSA-PKCS1-v1_5); FIPS 186-5 §6.4.2 (ECDSA).

import { type Bytes, owned } from '../bytes/bytes.ts';
import { KNOWN_ANSWERS, requireCryptoSelfTest } from '../crypto/self-test.ts';
import { ecdsaScalars, type EcdsaForm } from './ecdsa-signature-value.ts';
import type { Curve, PublicKey, RsaKey } from './public-key.ts';

/** What a card's specification demands of a signature: algorithm, key size, hash. */
export type SignatureScheme = 'rsa-2048-pkcs1-sha256' | 'ecdsa-p384-sha256';

export type HashAlgorithm = 'SHA-256' | 'SHA-384' | 'SHA-512';

export type SchemeParameters =
  | { readonly kind: 'rsa'; readonly modulusBits: number; readonly hash: HashAlgorithm }
  | { readonly kind: 'ec'; readonly curve: Curve; readonly hash: HashAlgorithm };

/** MOJ-RC-1.5 §3.4.3.1 and, for P-384, MOJ-RC2-1.1 §3.4.3.1. The next generation of any card is one more row. */
export const SCHEMES: Readonly<Record<SignatureScheme, SchemeParameters>> = {
  'rsa-2048-pkcs1-sha256': { kind: 'rsa', modulusBits: 2048, hash: 'SHA-256' },
  'ecdsa-p384-sha256': { kind: 'ec', curve: 'P-384', hash: 'SHA-256' },
};

export type SignatureFault =
  /** Well formed, and not over these octets by this key. */
  | 'mismatch'
  /** An RSA signature that is not as long as its modulus. */
  | 'signature-length'
  /** An ECDSA signature that is neither r ‖ s nor strict DER. */
  | 'signature-encoding'
  /** r or s is zero or not below the order of the curve. */
  | 'signature-range'
  /** The key is of another algorithm or curve than demanded. */
  | 'key-kind'
  /** The modulus is not of the size demanded. */
  | 'key-size'
  /** An exponent under which signatures prove nothing (1, even) or which no platform takes. */
  | 'key-exponent'
  /** The platform refuses the key, for example a point that is not on the curve. */
  | 'key-unusable';

export type SignatureOutcome =
  { readonly valid: true } | { readonly valid: false; readonly fault: SignatureFault };

/**
 * Says whether `signature` is by `key` over `bytes` in the scheme demanded. `valid` speaks of these octets and this
 * key only; whose key it is, the certificate's path says.
 * @throws AppError CRYPTO_SELF_TEST_FAILED when the platform verifies nothing of this kind: that says nothing of a card.
 */
export async function verifySignature(
  parameters: SchemeParameters,
  key: PublicKey,
  signed: { readonly bytes: Bytes; readonly signature: Bytes },
  ecdsaForm: EcdsaForm,
): Promise<SignatureOutcome> {
  const fault = keyFault(parameters, key);
  if (fault !== undefined) return refused(fault);
  if (parameters.kind === 'rsa') {
    if (signed.signature.length * 8 !== parameters.modulusBits) return refused('signature-length');
    return verifyOnPlatform(parameters, key, signed);
  }
  const scalars = ecdsaScalars(signed.signature, parameters.curve, ecdsaForm);
  if ('fault' in scalars) return refused(scalars.fault);
  return verifyOnPlatform(parameters, key, { bytes: signed.bytes, signature: scalars.rs });
}

/** Why a key cannot serve a scheme at all; undefined when it can. */
export function keyFault(
  parameters: SchemeParameters,
  { facts }: PublicKey,
): Extract<SignatureFault, 'key-kind' | 'key-size' | 'key-exponent'> | undefined {
  if (parameters.kind === 'rsa') {
    if (facts.kind !== 'rsa') return 'key-kind';
    if (facts.modulusBits !== parameters.modulusBits) return 'key-size';
    return isUsableExponent(facts) ? undefined : 'key-exponent';
  }
  return facts.kind === 'ec' && facts.curve === parameters.curve ? undefined : 'key-kind';
}

/**
 * RFC 8017 §3.1 wants an odd exponent of at least 3; with 1 every octet string is its own signature.
 * Choice: at most 32 bits, so that every platform gives the same answer (some refuse longer ones).
 */
function isUsableExponent({ exponent }: RsaKey): boolean {
  if (exponent.length > 8) return false;
  const value = Number.parseInt(exponent, 16);
  return value >= 3 && value % 2 === 1;
}

async function verifyOnPlatform(
  parameters: SchemeParameters,
  key: PublicKey,
  signed: { readonly bytes: Bytes; readonly signature: Bytes },
): Promise<SignatureOutcome> {
  const { hash } = parameters;
  const [importAs, verifyAs] =
    parameters.kind === 'rsa'
      ? [{ name: 'RSASSA-PKCS1-v1_5', hash }, { name: 'RSASSA-PKCS1-v1_5' }]
      : [
          { name: 'ECDSA', namedCurve: parameters.curve },
          { name: 'ECDSA', hash },
        ];
  try {
    const platformKey = await crypto.subtle.importKey('spki', owned(key.spki), importAs, false, ['verify']);
    const valid = await crypto.subtle.verify(
      verifyAs,
      platformKey,
      owned(signed.signature),
      owned(signed.bytes),
    );
    return valid ? { valid: true } : refused('mismatch');
  } catch {
    // A platform that cannot verify at all throws here too; then nothing was found out about the card.
    await requireCryptoSelfTest(
      KNOWN_ANSWERS.filter(({ primitive }) => primitive === PRIMITIVE[parameters.kind]),
    );
    return refused('key-unusable');
  }
}

/** The known answer that shows whether this platform verifies such signatures. */
const PRIMITIVE = { rsa: 'rsa-2048-sha-256', ec: 'ecdsa-p-384-sha-256' } as const;

function refused(fault: SignatureFault): SignatureOutcome {
  return { valid: false, fault };
}

/** For reports: `RSA 2048`, `P-384`. */
export function keyLabel({ facts }: PublicKey): string {
  if (facts.kind === 'rsa') return `RSA ${facts.modulusBits}`;
  return facts.kind === 'ec' ? facts.curve : facts.algorithm;
}
