// Distinguished names: the ones real issuers use (spelled exactly, for test hierarchies) and clearly synthetic ones.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import { oid, printableString, sequence, setOf, utf8String } from './der.ts';

/** One attribute per RDN, in order: type, value, and the string type when it is not the usual one. */
export type NamePart = readonly [
  type: 'C' | 'O' | 'OU' | 'L' | 'CN',
  value: string,
  form?: 'utf8' | 'printable',
];
export type DistinguishedName = readonly NamePart[];

const ATTRIBUTE_OID = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', L: '2.5.4.7', CN: '2.5.4.3' } as const;

/** C is a PrintableString by its definition; everything else is UTF8String unless asked otherwise. */
export function encodeName(name: DistinguishedName): Bytes {
  return sequence(
    ...name.map(([type, value, form]) => {
      const printable = type === 'C' || form === 'printable';
      const text = printable ? printableString(value) : utf8String(value);
      return setOf(sequence(oid(ATTRIBUTE_OID[type]), text));
    }),
  );
}

export function ministryOfJustice(commonName: string): DistinguishedName {
  return [
    ['C', 'JP'],
    ['O', 'Japanese Government'],
    ['OU', 'The Ministry of Justice'],
    ['CN', commonName],
  ];
}

/** Subject and issuer of every CA of generation 1 (MOJ-RC-1.5 §3.4.3). */
export const ZAIRYU_CARD_CA = ministryOfJustice('ZairyuCard CA');
/** Subject and issuer of the CA of generation 2, production and test alike. */
export const ZAIRYU_CARD_CA2 = ministryOfJustice('ZairyuCard CA2');

/** A JPKI CA; `organization` is `JPKI` on real ones, and something else wherever a mix-up could harm. */
export function jpkiCa(
  purpose: 'digital signature' | 'user authentication',
  organization = 'JPKI',
): DistinguishedName {
  return [
    ['C', 'JP'],
    ['O', organization],
    ['OU', `JPKI for ${purpose}`],
    ['OU', 'Japan Agency for Local Authority Information Systems'],
  ];
}

export function synthetic(commonName: string): DistinguishedName {
  return [
    ['C', 'JP'],
    ['O', 'Zairyu Desk Synthetic'],
    ['CN', commonName],
  ];
}
