// The certificate extensions that path validation works with. Spec: RFC 5280 §4.2.

import { toHex } from '../bytes/hex.ts';
import type { Bytes } from '../bytes/bytes.ts';
import {
  ASN1,
  elementsOf,
  expectTag,
  invalid,
  oidText,
  onlyElement,
  unsignedInteger,
  type Asn1Element,
} from './asn1-element.ts';

export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign'
  | 'encipherOnly'
  | 'decipherOnly';

export interface BasicConstraints {
  readonly ca: boolean;
  /** How many CA certificates may still follow; absent means any number. */
  readonly pathLength?: number;
}

export interface CertificateExtensions {
  readonly basicConstraints?: BasicConstraints;
  readonly keyUsage?: readonly KeyUsage[];
  /** Hexadecimal. */
  readonly subjectKeyIdentifier?: string;
  /** Hexadecimal; the keyIdentifier form only, which is the one RFC 5280 §4.2.1.1 asks for. */
  readonly authorityKeyIdentifier?: string;
  readonly certificatePolicies?: readonly string[];
  /** Critical extensions this program does not process: RFC 5280 §4.2 forbids using such a certificate. */
  readonly unknownCritical: readonly string[];
}

/** In bit order (RFC 5280 §4.2.1.3). */
const KEY_USAGE_BITS: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/**
 * What each extension becomes. Certificate policies count as understood: the JPKI profile marks them critical, they
 * are reported, and no rule of ours demands one (RFC 5280 §6.1.1 (c): any-policy).
 */
const PARSERS: Readonly<Record<string, (value: Bytes) => Partial<CertificateExtensions>>> = {
  '2.5.29.14': (value) => ({ subjectKeyIdentifier: toHex(onlyElement(value, ASN1.OCTET_STRING).content) }),
  '2.5.29.15': (value) => ({ keyUsage: parseKeyUsage(value) }),
  '2.5.29.19': (value) => ({ basicConstraints: parseBasicConstraints(value) }),
  '2.5.29.32': (value) => ({ certificatePolicies: parsePolicies(value) }),
  '2.5.29.35': parseAuthorityKeyIdentifier,
};

/** extensions [3] EXPLICIT SEQUENCE OF Extension. @throws AppError CERTIFICATE_INVALID. */
export function parseExtensions(element: Asn1Element | undefined): CertificateExtensions {
  if (element === undefined) return { unknownCritical: [] };
  const seen = new Set<string>();
  const unknownCritical: string[] = [];
  let known: Partial<CertificateExtensions> = {};
  for (const extension of elementsOf(onlyElement(element.content, ASN1.SEQUENCE).content)) {
    const { type, critical, value } = parseExtension(extension);
    // RFC 5280 §4.2: no more than one instance of each.
    if (seen.has(type)) throw invalid('extension-twice');
    seen.add(type);
    const parser = PARSERS[type];
    if (parser !== undefined) known = { ...known, ...parser(value) };
    else if (critical) unknownCritical.push(type);
  }
  return { ...known, unknownCritical };
}

/** Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING } */
function parseExtension(extension: Asn1Element): { type: string; critical: boolean; value: Bytes } {
  const parts = elementsOf(expectTag(extension, ASN1.SEQUENCE).content);
  const type = oidText(expectTag(parts.shift(), ASN1.OBJECT_IDENTIFIER).content);
  const critical = parts[0]?.tag === ASN1.BOOLEAN && parseBoolean(parts.shift());
  const value = expectTag(parts.shift(), ASN1.OCTET_STRING).content;
  if (parts.length > 0) throw invalid('extension');
  return { type, critical, value };
}

/** BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL } */
function parseBasicConstraints(value: Bytes): BasicConstraints {
  const parts = elementsOf(onlyElement(value, ASN1.SEQUENCE).content);
  const ca = parts[0]?.tag === ASN1.BOOLEAN && parseBoolean(parts.shift());
  const pathLength = parts.shift();
  if (parts.length > 0) throw invalid('basic-constraints');
  if (pathLength === undefined) return { ca };
  const magnitude = unsignedInteger(pathLength);
  if (magnitude.length > 1) throw invalid('basic-constraints');
  return { ca, pathLength: magnitude[0] ?? 0 };
}

function parseKeyUsage(value: Bytes): KeyUsage[] {
  const { content } = onlyElement(value, ASN1.BIT_STRING);
  const octets = content.subarray(1);
  if (content.length === 0 || (content[0] ?? 0) > 7) throw invalid('key-usage');
  return KEY_USAGE_BITS.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] IMPLICIT OCTET STRING OPTIONAL, ... } */
function parseAuthorityKeyIdentifier(value: Bytes): Partial<CertificateExtensions> {
  const parts = elementsOf(onlyElement(value, ASN1.SEQUENCE).content);
  const keyIdentifier = parts.find(({ tag }) => tag === 0x80);
  return keyIdentifier === undefined ? {} : { authorityKeyIdentifier: toHex(keyIdentifier.content) };
}

/** certificatePolicies ::= SEQUENCE OF SEQUENCE { policyIdentifier OBJECT IDENTIFIER, qualifiers OPTIONAL } */
function parsePolicies(value: Bytes): string[] {
  return elementsOf(onlyElement(value, ASN1.SEQUENCE).content).map((information) => {
    const [policy] = elementsOf(expectTag(information, ASN1.SEQUENCE).content);
    return oidText(expectTag(policy, ASN1.OBJECT_IDENTIFIER).content);
  });
}

/** X.690 §8.2.2: in BER any non-zero octet is TRUE. */
function parseBoolean(element: Asn1Element | undefined): boolean {
  const { content } = expectTag(element, ASN1.BOOLEAN);
  if (content.length !== 1) throw invalid('boolean');
  return content[0] !== 0;
}
