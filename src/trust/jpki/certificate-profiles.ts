// What a certificate of 公的個人認証サービス has to look like, as tables: the next generation is more rows.
// Source: public restatements of J-LIS プロファイル仕様書 3.2 (2026-03-31), which is not itself public.

import type { TrustUse } from '../anchors.ts';
import type { KeyUsage } from '../certificate-extensions.ts';
import type { SchemeParameters } from '../signature.ts';
import type { CertificateUse } from './certificate-use.ts';

export interface UseProfile {
  readonly trustUse: TrustUse;
  /** Just these, no more and no fewer. */
  readonly keyUsage: readonly KeyUsage[];
  /** One of these must be among the certificate's policies. */
  readonly policies: readonly string[];
}

export const USE_PROFILES: Readonly<Record<CertificateUse, UseProfile>> = {
  'user-authentication': {
    trustUse: 'jpki-user-authentication',
    keyUsage: ['digitalSignature'],
    policies: ['1.2.392.200149.8.5.1.3.30'],
  },
  'digital-signature': {
    trustUse: 'jpki-digital-signature',
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    policies: ['1.2.392.200149.8.5.1.1.20'],
  },
};

export interface KeyProfile {
  /** Key of the certificate, and the scheme it signs with. */
  readonly key: SchemeParameters;
  /** Algorithm with which the CA signs certificates that hold such a key. */
  readonly certificateAlgorithm: string;
}

/**
 * 電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律施行規則 第2条: RSA of 2048 bits or more; cards in use have 2048.
 * The next card is announced with ECDSA P-384 and SHA-384: one more row here, a scheme in src/trust/signature.ts, and the
 * names of its files and application in src/cards/my-number-card.
 */
export const KEY_PROFILES: readonly KeyProfile[] = [
  { key: { kind: 'rsa', modulusBits: 2048, hash: 'SHA-256' }, certificateAlgorithm: '1.2.840.113549.1.1.11' },
];

/** Object identifiers of the otherName entries that hold the holder's attributes. */
export const ATTRIBUTE_OID = {
  NAME: '1.2.392.200149.8.5.5.1',
  NAME_SUBSTITUTES: '1.2.392.200149.8.5.5.2',
  SEX: '1.2.392.200149.8.5.5.3',
  BIRTH_DATE: '1.2.392.200149.8.5.5.4',
  ADDRESS: '1.2.392.200149.8.5.5.5',
  ADDRESS_SUBSTITUTES: '1.2.392.200149.8.5.5.6',
} as const;
