// Taking ASN.1 apart at the level of elements, within bounds, so that certificates are judged on the octets the card
// stores and no library ever sees unbounded input.
// Spec: ITU-T X.690 §8.1.
//
// Choice: definite-length BER is accepted. Residence cards have been met whose certificates a strict DER parser
// refuses; since the signed part is verified as stored, a length written with too many octets harms nothing.
// Choice: indefinite lengths are refused. Their end marker is 00 00, the same octets as the filler that cards put
// after a certificate, so where such a certificate ends would be a guess.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export const ASN1 = {
  BOOLEAN: 0x01,
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  OBJECT_IDENTIFIER: 0x06,
  UTC_TIME: 0x17,
  GENERALIZED_TIME: 0x18,
  SEQUENCE: 0x30,
  CONTEXT_0: 0xa0,
  CONTEXT_3: 0xa3,
} as const;

const CONSTRUCTED = 0x20;
const TAG_NUMBER = 0x1f;
/** A certificate of these cards has about 100 elements, seven levels deep. */
const LIMITS = { depth: 24, elements: 2_000 } as const;

export interface Asn1Element {
  /** The single tag octet; certificates use no other tags. */
  readonly tag: number;
  readonly content: Bytes;
  /** Tag, length and content exactly as stored. */
  readonly whole: Bytes;
}

/** The first element of `bytes`; what follows it is the caller's business. @throws AppError CERTIFICATE_INVALID. */
export function firstElement(bytes: Bytes): Asn1Element {
  const tag = octetAt(bytes, 0);
  if ((tag & TAG_NUMBER) === TAG_NUMBER) throw invalid('tag');
  const { length, headerLength } = readLength(bytes);
  const end = headerLength + length;
  if (end > bytes.length) throw invalid('truncated');
  return { tag, content: bytes.subarray(headerLength, end), whole: bytes.subarray(0, end) };
}

/** The elements that fill `content` to its last octet. @throws AppError CERTIFICATE_INVALID. */
export function elementsOf(content: Bytes): Asn1Element[] {
  const elements: Asn1Element[] = [];
  for (let rest = content; rest.length > 0;) {
    if (elements.length >= LIMITS.elements) throw invalid('elements');
    const element = firstElement(rest);
    elements.push(element);
    rest = rest.subarray(element.whole.length);
  }
  return elements;
}

/** The only element of `content`, with the tag expected. @throws AppError CERTIFICATE_INVALID. */
export function onlyElement(content: Bytes, tag: number): Asn1Element {
  const element = expectTag(firstElement(content), tag);
  if (element.whole.length !== content.length) throw invalid('trailing-octets');
  return element;
}

/** @throws AppError CERTIFICATE_INVALID when the element is missing or has another tag. */
export function expectTag(element: Asn1Element | undefined, tag: number): Asn1Element {
  if (element?.tag !== tag) throw invalid('structure');
  return element;
}

/** Walks every constructed element, so that whatever parses it next meets only bounded, definite-length input. */
export function checkNesting(root: Asn1Element): void {
  let count = 0;
  const walk = (element: Asn1Element, depth: number): void => {
    count += 1;
    if (count > LIMITS.elements || depth > LIMITS.depth) throw invalid('nesting');
    if ((element.tag & CONSTRUCTED) === 0) return;
    for (const child of elementsOf(element.content)) walk(child, depth + 1);
  };
  walk(root, 1);
}

/** Dotted decimal form of an OBJECT IDENTIFIER's content. @throws AppError CERTIFICATE_INVALID. */
export function oidText(content: Bytes): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const [index, octet] of content.entries()) {
    arc = arc * 0x80 + (octet & 0x7f);
    if (!Number.isSafeInteger(arc)) throw invalid('oid');
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0;
    } else if (index === content.length - 1) throw invalid('oid');
  }
  const [first, ...others] = arcs;
  if (first === undefined) throw invalid('oid');
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...others].join('.');
}

/** The magnitude of a non-negative INTEGER without leading zeros. @throws AppError CERTIFICATE_INVALID. */
export function unsignedInteger(element: Asn1Element | undefined): Bytes {
  const { content } = expectTag(element, ASN1.INTEGER);
  if (content.length === 0 || octetAt(content, 0) >= 0x80) throw invalid('integer');
  let start = 0;
  while (start < content.length - 1 && content[start] === 0) start++;
  return content.subarray(start);
}

/** The octets of a BIT STRING that ends on an octet boundary, as keys and signatures do. */
export function wholeOctetBits(element: Asn1Element | undefined): Bytes {
  const { content } = expectTag(element, ASN1.BIT_STRING);
  if (octetAt(content, 0) !== 0) throw invalid('bit-string');
  return content.subarray(1);
}

export function invalid(reason: string, cause?: unknown): AppError {
  return new AppError('CERTIFICATE_INVALID', { reason }, cause);
}

function readLength(bytes: Bytes): { length: number; headerLength: number } {
  const first = octetAt(bytes, 1);
  if (first < 0x80) return { length: first, headerLength: 2 };
  const octets = first & 0x7f;
  if (octets === 0) throw invalid('indefinite-length');
  if (octets > 4) throw invalid('length');
  let length = 0;
  for (let index = 0; index < octets; index++) length = length * 0x100 + octetAt(bytes, 2 + index);
  return { length, headerLength: 2 + octets };
}

function octetAt(bytes: Bytes, index: number): number {
  const octet = bytes[index];
  if (octet === undefined) throw invalid('truncated');
  return octet;
}
