// Builds X.509 certificates for tests and simulated cards: right by default, wrong in exactly the way asked for.
// Spec: RFC 5280 §4.1, §4.2.

import { concat, type Bytes } from '../../../src/bytes/bytes.ts';
import {
  bitString,
  boolean,
  der,
  integer,
  namedBits,
  nullValue,
  octetString,
  oid,
  sequence,
  time,
} from './der.ts';
import {
  isP384,
  keyIdentifier,
  publicKeyInfo,
  signP384,
  signRsa,
  type HashName,
  type KeyName,
} from './keys.ts';
import { encodeName, type DistinguishedName } from './names.ts';

/** Bit numbers of KeyUsage (RFC 5280 §4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

export interface ExtraExtension {
  readonly oid: string;
  readonly critical: boolean;
  /** DER of the value, before it is wrapped in its OCTET STRING. */
  readonly value: Bytes;
}

export interface CertificateRequest {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  readonly subjectKey: KeyName;
  readonly issuerKey: KeyName;
  readonly serial: number | bigint;
  /** ISO 8601 in UTC with whole seconds, for example `2024-04-01T00:00:00Z`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Present: a basicConstraints extension, with or without pathLenConstraint. */
  readonly basicConstraints?: { readonly ca: boolean; readonly pathLength?: number };
  /** Present: a critical keyUsage extension with these bits. */
  readonly keyUsage?: readonly (keyof typeof KEY_USAGE)[];
  /** SHA-1 of the key unless given; `false` leaves the extension out. */
  readonly subjectKeyIdentifier?: Bytes | false;
  /** The issuer key's identifier unless given; `false` leaves the extension out. */
  readonly authorityKeyIdentifier?: Bytes | false;
  readonly policies?: { readonly critical: boolean; readonly oids: readonly string[] };
  readonly extensions?: readonly ExtraExtension[];
  /** Hash of the signature; sha1 makes a weak certificate. */
  readonly hash?: HashName;
  /** Writes `05 00` parameters into the ECDSA AlgorithmIdentifier, as some genuine certificates have. */
  readonly ecdsaNullParameters?: boolean;
  /** Replaces the SubjectPublicKeyInfo made from `subjectKey`. */
  readonly publicKeyInfo?: Bytes;
}

export function buildCertificate(request: CertificateRequest): Bytes {
  const algorithm = signatureAlgorithm(request);
  const tbs = toBeSigned(request, algorithm);
  return sequence(tbs, algorithm, bitString(signWith(request, tbs)));
}

/** A self-signed CA with the shape of the residence-card CAs: pathLen 0, keyCertSign and cRLSign, SKI. */
export function buildCa(
  request: Pick<CertificateRequest, 'subject' | 'subjectKey' | 'serial' | 'notBefore' | 'notAfter'> &
    Partial<CertificateRequest>,
): Bytes {
  return buildCertificate({
    issuer: request.subject,
    issuerKey: request.subjectKey,
    basicConstraints: { ca: true, pathLength: 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
    authorityKeyIdentifier: false,
    ...request,
  });
}

/** A card's signer certificate: digitalSignature, SKI, AKI, no basicConstraints. */
export function buildSigner(
  request: Omit<CertificateRequest, 'keyUsage'> & Partial<CertificateRequest>,
): Bytes {
  return buildCertificate({ keyUsage: ['digitalSignature'], ...request });
}

/** The last octet of the signature changed by one bit; everything signed stays as it is. */
export function withBrokenSignature(certificate: Bytes): Bytes {
  return certificate.map((octet, index) => (index === certificate.length - 1 ? octet ^ 0x01 : octet));
}

/** NUL filler up to the size of the card's file, as DB and DD have it. */
export function padNul(certificate: Bytes, length: number): Bytes {
  if (certificate.length > length) throw new RangeError('certificate longer than its field');
  return concat(certificate, new Uint8Array(length - certificate.length));
}

function toBeSigned(request: CertificateRequest, algorithm: Bytes): Bytes {
  const extensions = extensionsOf(request);
  return sequence(
    der(0xa0, integer(2)),
    integer(request.serial),
    algorithm,
    encodeName(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    encodeName(request.subject),
    request.publicKeyInfo ?? publicKeyInfo(request.subjectKey),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
}

function extensionsOf(request: CertificateRequest): Bytes[] {
  const { basicConstraints, keyUsage, policies } = request;
  const ski = request.subjectKeyIdentifier ?? keyIdentifier(request.subjectKey);
  const aki = request.authorityKeyIdentifier ?? keyIdentifier(request.issuerKey);
  const list: Bytes[] = [];
  if (basicConstraints !== undefined) {
    const { ca, pathLength } = basicConstraints;
    const pathLen = pathLength === undefined ? [] : [integer(pathLength)];
    list.push(extension('2.5.29.19', true, sequence(...(ca ? [boolean(true)] : []), ...pathLen)));
  }
  if (keyUsage !== undefined) {
    list.push(extension('2.5.29.15', true, namedBits(keyUsage.map((name) => KEY_USAGE[name]))));
  }
  if (ski !== false) list.push(extension('2.5.29.14', false, octetString(ski)));
  if (aki !== false) list.push(extension('2.5.29.35', false, sequence(der(0x80, aki))));
  if (policies !== undefined) {
    const information = policies.oids.map((policy) => sequence(oid(policy)));
    list.push(extension('2.5.29.32', policies.critical, sequence(...information)));
  }
  for (const extra of request.extensions ?? []) list.push(extension(extra.oid, extra.critical, extra.value));
  return list;
}

function extension(type: string, critical: boolean, value: Bytes): Bytes {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

const RSA_SIGNATURE_OID = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
} as const;
const ECDSA_SIGNATURE_OID = {
  sha1: '1.2.840.10045.4.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
} as const;

function signatureAlgorithm({ issuerKey, hash = 'sha256', ecdsaNullParameters }: CertificateRequest): Bytes {
  if (!isP384(issuerKey)) return sequence(oid(RSA_SIGNATURE_OID[hash]), nullValue());
  const parameters = ecdsaNullParameters === true ? [nullValue()] : [];
  return sequence(oid(ECDSA_SIGNATURE_OID[hash]), ...parameters);
}

function signWith({ issuerKey, hash = 'sha256' }: CertificateRequest, tbs: Bytes): Bytes {
  return isP384(issuerKey) ? signP384(issuerKey, tbs, 'der', hash) : signRsa(issuerKey, tbs, hash);
}
