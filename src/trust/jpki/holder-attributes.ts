// 基本4情報 as 署名用電子証明書 has them, under the signature of the CA. Found by identifier, not by position; entries with
// identifiers unknown here (フリガナ and 旧氏 are announced) are passed over.

import type { Certificate } from '../certificate.ts';
import { ATTRIBUTE_OID } from './certificate-profiles.ts';
import { type EraDate, parseEraDate } from './era-date.ts';
import { type OtherName, otherNamesOf } from './other-names.ts';

export type Attribute<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'missing' }
  /** Not in its format, or there more than once. */
  | { readonly state: 'unreadable' };

export interface HolderAttributes {
  readonly name: Attribute<string>;
  readonly address: Attribute<string>;
  readonly birthDate: Attribute<EraDate>;
  readonly sex: Attribute<'male' | 'female' | 'unknown'>;
  /**
   * 代替文字: positions, counted from 1, of characters put in place of ones outside the common character set. Empty when
   * there are none, or the certificate says nothing.
   */
  readonly nameSubstitutes: Attribute<readonly number[]>;
  readonly addressSubstitutes: Attribute<readonly number[]>;
}

const SEXES: Readonly<Record<string, 'male' | 'female' | 'unknown'>> = {
  '1': 'male',
  '2': 'female',
  '3': 'unknown',
};

/** Null when the certificate has none of the attributes, as 利用者証明用電子証明書 has not. */
export function holderAttributes(certificate: Pick<Certificate, 'tbs'>): HolderAttributes | null {
  const names = otherNamesOf(certificate);
  if (names === undefined) return unreadableHolder();
  const known: readonly string[] = Object.values(ATTRIBUTE_OID);
  if (!names.some(({ oid }) => known.includes(oid))) return null;
  return {
    name: attribute(names, ATTRIBUTE_OID.NAME, nonEmpty),
    address: attribute(names, ATTRIBUTE_OID.ADDRESS, nonEmpty),
    birthDate: attribute(names, ATTRIBUTE_OID.BIRTH_DATE, parseEraDate),
    sex: attribute(names, ATTRIBUTE_OID.SEX, (text) => SEXES[text]),
    nameSubstitutes: substitutes(names, ATTRIBUTE_OID.NAME_SUBSTITUTES),
    addressSubstitutes: substitutes(names, ATTRIBUTE_OID.ADDRESS_SUBSTITUTES),
  };
}

function attribute<T>(
  names: readonly OtherName[],
  oid: string,
  parse: (text: string) => T | undefined,
): Attribute<T> {
  const [found, ...others] = names.filter((name) => name.oid === oid);
  if (found === undefined) return { state: 'missing' };
  const value = found.text === undefined || others.length > 0 ? undefined : parse(found.text);
  return value === undefined ? { state: 'unreadable' } : { state: 'read', value };
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** One digit per character of the text beside it: 0 as written, 1 substituted. */
function substitutes(names: readonly OtherName[], oid: string): Attribute<readonly number[]> {
  const parsed = attribute(names, oid, (text) =>
    /^[01]*$/.test(text)
      ? Array.from(text).flatMap((digit, index) => (digit === '1' ? [index + 1] : []))
      : undefined,
  );
  return parsed.state === 'missing' ? { state: 'read', value: [] } : parsed;
}

function unreadableHolder(): HolderAttributes {
  const unreadable = { state: 'unreadable' } as const;
  return {
    name: unreadable,
    address: unreadable,
    birthDate: unreadable,
    sex: unreadable,
    nameSubstitutes: unreadable,
    addressSubstitutes: unreadable,
  };
}
