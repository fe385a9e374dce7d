// X.509 certificates: the facts this program uses, with the octets they were signed over exactly as stored.
// Spec: RFC 5280 §4.1. The only importer of the X.509 library, which checks the structure against its schema and
// reads the names; lengths, slices and encoding rules are ours, because the library accepts trailing octets and
// indefinite lengths silently.
//
// Choice: NUL filler after a certificate is dropped (cards fill the field to its full size); any other trailing
// octet makes the certificate invalid, for nothing signed accounts for it.
// Choice: 05 00 as parameters of the signature algorithm counts as no parameters, as for RSA so for ECDSA, where it
// has no place and genuine certificates carry it.

// The X.509 library builds on tsyringe, which stops at import without this.
import 'reflect-metadata';
import { X509Certificate, type Name } from '@peculiar/x509';
import { isAllZero, type Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import { AppError } from '../errors/app-error.ts';
import {
  ASN1,
  checkNesting,
  elementsOf,
  expectTag,
  firstElement,
  invalid,
  oidText,
  wholeOctetBits,
  type Asn1Element,
} from './asn1-element.ts';
import { parseAsn1Time } from './asn1-time.ts';
import { parseExtensions, type CertificateExtensions } from './certificate-extensions.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { parsePublicKey, type PublicKey } from './public-key.ts';

/** Larger than any certificate of a card or its CA (the largest known are below 2 kB). */
const MAX_CERTIFICATE_LENGTH = 16_384;

/** RFC 5280 §4.1.2.2: at most 20 octets. Choice: a few more are borne with, for CAs that count a leading zero apart. */
const MAX_SERIAL_LENGTH = 32;

/** Choice: several times the longest name of any CA or signer known; what is longer is cut where it is shown. */
const MAX_NAME_TEXT = 1_000;

export interface Certificate {
  /** Without filler. */
  readonly der: Bytes;
  /** SHA-256 of `der`, in hexadecimal: what pins are compared with. */
  readonly sha256: string;
  /** TBSCertificate as stored, never encoded again: the octets its issuer signed. */
  readonly tbs: Bytes;
  /** Outside the signed part: dotted OID, followed by its parameters in hexadecimal where it has any. */
  readonly signatureAlgorithm: string;
  /** The same inside the signed part; RFC 5280 §4.1.1.2 wants both equal, path validation checks it. */
  readonly tbsSignatureAlgorithm: string;
  readonly signature: Bytes;
  /** Hexadecimal, as stored. */
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Epoch milliseconds of the first second of validity. */
  readonly notBefore: number;
  /** Epoch milliseconds of the last second of validity, which still belongs to it. */
  readonly notAfter: number;
  readonly publicKey: PublicKey;
  readonly extensions: CertificateExtensions;
}

/**
 * Parses a certificate as stored on a card or in a file, in time bounded by its length.
 * @throws AppError CERTIFICATE_INVALID for anything else; `reason` in the facts names the part that is wrong.
 */
export function parseCertificate(stored: Bytes): Certificate {
  try {
    return parse(stored);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // Whatever the library throws quotes its input, so only the fact that it refused goes on.
    throw invalid('library');
  }
}

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING } */
function parse(stored: Bytes): Certificate {
  const whole = withoutFiller(stored);
  const [tbs, algorithm, signature, ...others] = elementsOf(whole.content);
  if (others.length > 0) throw invalid('structure');
  expectTag(tbs, ASN1.SEQUENCE);
  const names = new X509Certificate(Uint8Array.from(whole.whole));
  return {
    der: whole.whole,
    sha256: toHex(sha256(whole.whole)),
    signatureAlgorithm: algorithmText(algorithm),
    signature: wholeOctetBits(signature),
    ...parseToBeSigned(expectTag(tbs, ASN1.SEQUENCE), names),
  };
}

function withoutFiller(stored: Bytes): Asn1Element {
  const element = expectTag(firstElement(stored), ASN1.SEQUENCE);
  if (!isAllZero(stored.subarray(element.whole.length))) throw invalid('trailing-octets');
  if (element.whole.length > MAX_CERTIFICATE_LENGTH) throw invalid('length');
  checkNesting(element);
  return element;
}

/**
 * TBSCertificate ::= SEQUENCE { version [0] DEFAULT v1, serialNumber, signature, issuer, validity, subject,
 *   subjectPublicKeyInfo, issuerUniqueID [1], subjectUniqueID [2], extensions [3] }
 */
function parseToBeSigned(
  tbs: Asn1Element,
  names: X509Certificate,
): Omit<Certificate, 'der' | 'sha256' | 'signatureAlgorithm' | 'signature'> {
  const parts = elementsOf(tbs.content);
  if (parts[0]?.tag === ASN1.CONTEXT_0) parts.shift();
  const [serial, algorithm, issuer, validity, subject, publicKey, ...optional] = parts;
  const [notBefore, notAfter] = elementsOf(expectTag(validity, ASN1.SEQUENCE).content);
  return {
    tbs: tbs.whole,
    tbsSignatureAlgorithm: algorithmText(algorithm),
    serial: serialNumber(serial),
    issuer: distinguishedName(issuer, names.issuerName),
    subject: distinguishedName(subject, names.subjectName),
    notBefore: parseAsn1Time(notBefore),
    notAfter: parseAsn1Time(notAfter),
    publicKey: parsePublicKey(publicKey),
    extensions: parseExtensions(optional.find(({ tag }) => tag === ASN1.CONTEXT_3)),
  };
}

/** CertificateSerialNumber ::= INTEGER */
function serialNumber(element: Asn1Element | undefined): string {
  const { content } = expectTag(element, ASN1.INTEGER);
  if (content.length > MAX_SERIAL_LENGTH) throw invalid('serial');
  return toHex(content);
}

/** AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL } */
function algorithmText(element: Asn1Element | undefined): string {
  const [oid, parameters, ...others] = elementsOf(expectTag(element, ASN1.SEQUENCE).content);
  const algorithm = oidText(expectTag(oid, ASN1.OBJECT_IDENTIFIER).content);
  if (others.length > 0) throw invalid('algorithm');
  if (parameters === undefined || toHex(parameters.whole) === '0500') return algorithm;
  return `${algorithm} ${toHex(parameters.whole)}`;
}

function distinguishedName(element: Asn1Element | undefined, name: Name): DistinguishedName {
  const parts = name
    .toJSON()
    .map((part) =>
      Object.entries(part).flatMap(([type, values]) => values.map((value) => [type, value] as const)),
    );
  return { der: expectTag(element, ASN1.SEQUENCE).whole, text: printable(name.toString()), parts };
}

/**
 * A name may come from a forger: no control or direction character of it reaches a terminal or a window, and it is no
 * longer than a report carries. Names are compared by their parts, which stay whole.
 */
function printable(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  if (shown.length <= MAX_NAME_TEXT) return shown;
  return `${Array.from(shown).slice(0, MAX_NAME_TEXT).join('')}…`;
}
