// The otherName entries of a certificate's subjectAltName. Spec: RFC 5280 §4.2.1.6.
//
// SubjectAltName ::= SEQUENCE OF GeneralName
// GeneralName    ::= CHOICE { otherName [0] IMPLICIT SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY }, ... }

import { isAppError } from '../../errors/app-error.ts';
import { ASN1, elementsOf, expectTag, firstElement, oidText, onlyElement } from '../asn1-element.ts';
import type { Certificate } from '../certificate.ts';

const SUBJECT_ALT_NAME = '2.5.29.17';
const UTF8_STRING = 0x0c;

export interface OtherName {
  readonly oid: string;
  /** Undefined when the value is no UTF8String, or not in UTF-8. */
  readonly text: string | undefined;
}

/** In the order of the certificate; empty without the extension, undefined when its value is not made as specified. */
export function otherNamesOf(certificate: Pick<Certificate, 'tbs'>): readonly OtherName[] | undefined {
  try {
    return parseOtherNames(certificate);
  } catch (thrown) {
    if (isAppError(thrown, 'CERTIFICATE_INVALID')) return undefined;
    throw thrown;
  }
}

function parseOtherNames({ tbs }: Pick<Certificate, 'tbs'>): readonly OtherName[] {
  const fields = elementsOf(expectTag(firstElement(tbs), ASN1.SEQUENCE).content);
  const extensions = fields.find(({ tag }) => tag === ASN1.CONTEXT_3);
  if (extensions === undefined) return [];
  for (const extension of elementsOf(onlyElement(extensions.content, ASN1.SEQUENCE).content)) {
    const parts = elementsOf(extension.content);
    const [type] = parts;
    if (oidText(expectTag(type, ASN1.OBJECT_IDENTIFIER).content) !== SUBJECT_ALT_NAME) continue;
    const value = expectTag(parts.at(-1), ASN1.OCTET_STRING);
    const names = elementsOf(onlyElement(value.content, ASN1.SEQUENCE).content);
    return names.filter(({ tag }) => tag === ASN1.CONTEXT_0).map(({ content }) => parseOtherName(content));
  }
  return [];
}

function parseOtherName(content: Uint8Array): OtherName {
  const [type, value] = elementsOf(content);
  const oid = oidText(expectTag(type, ASN1.OBJECT_IDENTIFIER).content);
  const inner = firstElement(expectTag(value, ASN1.CONTEXT_0).content);
  return { oid, text: inner.tag === UTF8_STRING ? decodeUtf8(inner.content) : undefined };
}

function decodeUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return undefined;
  }
}
