// Names of subjects and issuers. Spec: RFC 5280 §4.1.2.4, §7.1.

import { equalConstantTime, type Bytes } from '../bytes/bytes.ts';

/** One relative distinguished name: attribute types with their values, of which there is nearly always one. */
export type RelativeName = readonly (readonly [type: string, value: string])[];

export interface DistinguishedName {
  /** As stored. */
  readonly der: Bytes;
  /** For people, for example `C=JP, O=Japanese Government, OU=The Ministry of Justice, CN=ZairyuCard CA2`. */
  readonly text: string;
  readonly parts: readonly RelativeName[];
}

/**
 * RFC 5280 §7.1: names are equal when their attributes are, ignoring case, string type and insignificant spaces;
 * an issuer may write PrintableString in one certificate and UTF8String in the next.
 */
export function sameName(left: DistinguishedName, right: DistinguishedName): boolean {
  return equalConstantTime(left.der, right.der) || comparable(left) === comparable(right);
}

function comparable(name: DistinguishedName): string {
  return JSON.stringify(
    name.parts.map((part) => part.map(([type, value]) => `${type}=${prepare(value)}`).sort()),
  );
}

function prepare(value: string): string {
  return value.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
}
