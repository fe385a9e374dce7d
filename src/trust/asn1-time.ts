// Instants in certificates. Spec: RFC 5280 §4.1.2.5: UTC only, seconds always present, no fractions.

import { ASN1, invalid, type Asn1Element } from './asn1-element.ts';
import { utcInstant } from './utc-instant.ts';

/** Epoch milliseconds. @throws AppError CERTIFICATE_INVALID for any other form or a day that does not exist. */
export function parseAsn1Time(element: Asn1Element | undefined): number {
  const text = String.fromCharCode(...(element?.content.subarray(0, 16) ?? []));
  const instant = element === undefined ? undefined : instantOf(element.tag, text);
  if (instant === undefined) throw invalid('time');
  return instant;
}

function instantOf(tag: number, text: string): number | undefined {
  if (tag === ASN1.UTC_TIME && /^\d{12}Z$/.test(text)) {
    // §4.1.2.5.1: 50 to 99 are of the twentieth century.
    const century = Number(text.slice(0, 2)) >= 50 ? '19' : '20';
    return utcInstant(century + text.slice(0, 12));
  }
  if (tag === ASN1.GENERALIZED_TIME && /^\d{14}Z$/.test(text)) return utcInstant(text.slice(0, 14));
  return undefined;
}
