// What a SubjectPublicKeyInfo says about its key. Spec: RFC 5280 §4.1.2.7; RFC 3279 §2.3.1; RFC 5480 §2.

import type { Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import {
  ASN1,
  elementsOf,
  expectTag,
  invalid,
  oidText,
  onlyElement,
  unsignedInteger,
  wholeOctetBits,
  type Asn1Element,
} from './asn1-element.ts';

export type Curve = 'P-256' | 'P-384';

export interface RsaKey {
  readonly kind: 'rsa';
  readonly modulusBits: number;
  /** Hexadecimal: an exponent may be as long as a forger likes. */
  readonly exponent: string;
}

export interface EcKey {
  readonly kind: 'ec';
  readonly curve: Curve;
}

/** A key this program has no use for; it verifies nothing. */
export interface OtherKey {
  readonly kind: 'other';
  readonly algorithm: string;
}

export interface PublicKey {
  readonly facts: RsaKey | EcKey | OtherKey;
  /** SubjectPublicKeyInfo as stored, for the platform's key import. */
  readonly spki: Bytes;
}

const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
const CURVES: Readonly<Record<string, { readonly curve: Curve; readonly fieldLength: number }>> = {
  '1.2.840.10045.3.1.7': { curve: 'P-256', fieldLength: 32 },
  '1.3.132.0.34': { curve: 'P-384', fieldLength: 48 },
};

/** @throws AppError CERTIFICATE_INVALID when the structure is broken; an unknown algorithm is a value. */
export function parsePublicKey(subjectPublicKeyInfo: Asn1Element | undefined): PublicKey {
  const info = expectTag(subjectPublicKeyInfo, ASN1.SEQUENCE);
  const [algorithm, keyBits, ...others] = elementsOf(info.content);
  if (others.length > 0) throw invalid('public-key');
  const [oid, parameters] = elementsOf(expectTag(algorithm, ASN1.SEQUENCE).content);
  const type = oidText(expectTag(oid, ASN1.OBJECT_IDENTIFIER).content);
  const key = wholeOctetBits(keyBits);
  return { facts: keyFacts(type, parameters, key), spki: info.whole };
}

function keyFacts(type: string, parameters: Asn1Element | undefined, key: Bytes): PublicKey['facts'] {
  if (type === RSA_ENCRYPTION) return rsaFacts(key);
  if (type === EC_PUBLIC_KEY && parameters?.tag === ASN1.OBJECT_IDENTIFIER) {
    const namedCurve = CURVES[oidText(parameters.content)];
    if (namedCurve !== undefined) {
      // RFC 5480 §2.2: 04 ‖ X ‖ Y. Compressed points are optional there and unknown on cards.
      if (key[0] !== 0x04 || key.length !== 1 + 2 * namedCurve.fieldLength) throw invalid('public-key');
      return { kind: 'ec', curve: namedCurve.curve };
    }
  }
  return { kind: 'other', algorithm: type };
}

/** RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } */
function rsaFacts(key: Bytes): RsaKey {
  const [modulus, exponent, ...others] = elementsOf(onlyElement(key, ASN1.SEQUENCE).content);
  if (others.length > 0) throw invalid('public-key');
  const magnitude = unsignedInteger(modulus);
  const topBits = 32 - Math.clz32(magnitude[0] ?? 0);
  return {
    kind: 'rsa',
    modulusBits: (magnitude.length - 1) * 8 + topBits,
    exponent: toHex(unsignedInteger(exponent)),
  };
}
