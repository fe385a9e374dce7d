// The two certificates of a holder, in the shape of the real ones (public restatements of J-LIS プロファイル仕様書 3.2).
// Choice: the policy identifiers are the real ones, so that a simulated certificate passes the same checks; the name of
// the organization and the keys are what keeps them apart.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import {
  type CertificateRequest,
  type ExtraExtension,
  buildCertificate,
} from '../pki/certificate-builder.ts';
import { ascii, der, oid, sequence, utf8String } from '../pki/der.ts';
import type { DistinguishedName } from '../pki/names.ts';
import {
  type Purpose,
  alternativeName,
  authorityKey,
  authorityName,
  distributionPoint,
  japaneseName,
} from './authorities.ts';
import type { Hierarchy, Holder, Issued } from './definition.ts';
import { holderKeyIdentifier, holderPublicKeyInfo } from './holder-keys.ts';

const ATTRIBUTE_ARC = '1.2.392.200149.8.5.5';
const POLICY = {
  'user authentication': '1.2.392.200149.8.5.1.3.30',
  'digital signature': '1.2.392.200149.8.5.1.1.20',
} as const;
const CPS = 'http://simulator.example/cps.html';

export type Change = Partial<CertificateRequest>;

export function authenticationCertificate(
  issued: Issued,
  holder: Holder,
  hierarchy: Hierarchy,
  change: Change = {},
): Bytes {
  const purpose = 'user authentication';
  return buildCertificate({
    ...common(issued, holder, purpose, hierarchy),
    subject: [
      ['C', 'JP'],
      ['CN', issued.id],
    ],
    keyUsage: ['digitalSignature'],
    ...change,
  });
}

export function signatureCertificate(
  issued: Issued,
  holder: Holder,
  hierarchy: Hierarchy,
  change: Change = {},
): Bytes {
  const purpose = 'digital signature';
  const request = common(issued, holder, purpose, hierarchy);
  return buildCertificate({
    ...request,
    subject: [
      ['C', 'JP'],
      ['L', holder.prefecture],
      ['L', holder.municipality],
      ['CN', issued.id],
    ],
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    extensions: [...(request.extensions ?? []), holderAttributes(holder)],
    ...change,
  });
}

function common(
  { key, serial, notBefore, notAfter }: Issued,
  holder: Holder,
  purpose: Purpose,
  hierarchy: Hierarchy,
): Omit<CertificateRequest, 'subject'> {
  const issuerKey = authorityKey(hierarchy, purpose);
  return {
    issuer: authorityName(purpose),
    issuerKey,
    // Stands for a key the builder does not know; the two fields below say which.
    subjectKey: issuerKey,
    publicKeyInfo: holderPublicKeyInfo(key),
    subjectKeyIdentifier: holderKeyIdentifier(key),
    serial,
    notBefore,
    notAfter,
    extensions: [
      certificatePolicies(purpose),
      alternativeName('2.5.29.18', japaneseName(purpose)),
      distributionPoint(crlName(holder, purpose)),
    ],
  };
}

function crlName({ prefecture, municipality }: Holder, purpose: Purpose): DistinguishedName {
  return [
    ['C', 'JP'],
    ['O', 'JPKI-SIM'],
    ['OU', `JPKI for ${purpose}`],
    ['OU', 'CRL Distribution Points'],
    ['OU', prefecture],
    ['CN', `${municipality} CRLDP`],
  ];
}

/** Critical, with a CPS qualifier. */
export function certificatePolicies(purpose: Purpose, policy: string = POLICY[purpose]): ExtraExtension {
  const qualifier = sequence(oid('1.3.6.1.5.5.7.2.1'), der(0x16, ascii(CPS)));
  const value = sequence(sequence(oid(policy), sequence(qualifier)));
  return { oid: '2.5.29.32', critical: true, value };
}

/** In the order of cards that were met: name, date of birth, sex, address, then the substitutes. */
export function holderAttributes(holder: Holder): ExtraExtension {
  return otherNames([
    [1, holder.name],
    [4, eraDate(holder.birthDate)],
    [3, holder.sex],
    [5, holder.address],
    [2, holder.nameSubstitutes ?? zeros(holder.name)],
    [6, holder.addressSubstitutes ?? zeros(holder.address)],
  ]);
}

/** subjectAltName of otherName entries below the arc of the attributes. */
export function otherNames(entries: readonly (readonly [arc: number, text: string])[]): ExtraExtension {
  const names = entries.map(([arc, text]) =>
    der(0xa0, oid(`${ATTRIBUTE_ARC}.${arc}`), der(0xa0, utf8String(text))),
  );
  return { oid: '2.5.29.17', critical: false, value: sequence(...names) };
}

/** EYYYYMMDD: 3 昭和, 4 平成, 5 令和. */
function eraDate(birthDate: string): string {
  const era = birthDate >= '20190501' ? 5 : birthDate >= '19890108' ? 4 : 3;
  return `${era}${birthDate}`;
}

function zeros(text: string): string {
  return '0'.repeat(Array.from(text).length);
}
