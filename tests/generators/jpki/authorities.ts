// The CAs of O=JPKI-SIM: the shape of the real ones, with a name no real one has and keys that are published.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import { type ExtraExtension, buildCa } from '../pki/certificate-builder.ts';
import { der, sequence } from '../pki/der.ts';
import type { RsaKeyName } from '../pki/keys.ts';
import { type DistinguishedName, encodeName, jpkiCa } from '../pki/names.ts';
import type { Hierarchy } from './definition.ts';

export type Purpose = 'user authentication' | 'digital signature';

const ORGANIZATION = 'JPKI-SIM';
const DATES = { notBefore: '2019-09-14T15:00:00Z', notAfter: '2039-09-14T14:59:59Z' };

const KEYS: Readonly<Record<Hierarchy, Readonly<Record<Purpose, RsaKeyName>>>> = {
  simulator: { 'user authentication': 'rsa2048-ca-c', 'digital signature': 'rsa2048-ca-d' },
  nobody: { 'user authentication': 'rsa2048-intermediate', 'digital signature': 'rsa2048-intermediate' },
};

export function authorityKey(hierarchy: Hierarchy, purpose: Purpose): RsaKeyName {
  return KEYS[hierarchy][purpose];
}

/** The same in every hierarchy, as in every generation of the real one. */
export function authorityName(purpose: Purpose): DistinguishedName {
  return jpkiCa(purpose, ORGANIZATION);
}

export function authorityCertificate(hierarchy: Hierarchy, purpose: Purpose): Bytes {
  return buildCa({
    subject: authorityName(purpose),
    subjectKey: authorityKey(hierarchy, purpose),
    serial: hierarchy === 'simulator' ? 0x51ac01 : 0x51ac99,
    ...DATES,
    // Real ones set no path length.
    basicConstraints: { ca: true },
    extensions: [
      alternativeName('2.5.29.17', japaneseName(purpose)),
      distributionPoint(authorityName(purpose)),
    ],
  });
}

export function japaneseName(purpose: Purpose): DistinguishedName {
  const unit = purpose === 'digital signature' ? '署名用' : '利用者証明用';
  return [
    ['C', 'JP'],
    ['O', '模擬公的個人認証サービス'],
    ['OU', `模擬公的個人認証サービス${unit}`],
  ];
}

/** subjectAltName or issuerAltName with one directoryName. */
export function alternativeName(oid: string, name: DistinguishedName): ExtraExtension {
  return { oid, critical: false, value: sequence(der(0xa4, encodeName(name))) };
}

/** CRLDistributionPoints with one directoryName: a place in a directory nobody outside can ask. */
export function distributionPoint(name: DistinguishedName): ExtraExtension {
  const fullName = der(0xa0, der(0xa4, encodeName(name)));
  return { oid: '2.5.29.31', critical: false, value: sequence(sequence(der(0xa0, fullName))) };
}
