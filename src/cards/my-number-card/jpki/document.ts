// What 公的個人認証AP says, certificates still as octets: whether they can be believed is another layer's question.

import type { Bytes } from '../../../bytes/bytes.ts';
import type { PinTries } from '../pin.ts';

export type CertificateUse = 'user-authentication' | 'digital-signature';

/** 利用者証明用電子証明書, 署名用電子証明書, or the certificate of the CA that issued one of them. */
export type StoredCertificate =
  | { readonly state: 'read'; readonly der: Bytes }
  /** The card has no such file, or a file of filler. */
  | { readonly state: 'absent' }
  /** Nobody gave its password. */
  | { readonly state: 'locked' }
  /** Octets that begin no certificate, or end before it does. */
  | { readonly state: 'malformed' };

export interface TokenInfo {
  readonly label: string;
  readonly manufacturer: string;
  readonly model: string;
}

export type Availability = 'issued' | 'not-issued' | 'unknown';

export interface JpkiDocument {
  /** Undefined when the file is shorter than its format or holds other than text. */
  readonly tokenInfo: TokenInfo | undefined;
  readonly issued: Readonly<Record<CertificateUse, Availability>>;
  readonly certificates: Readonly<Record<CertificateUse, StoredCertificate>>;
  readonly caCertificates: Readonly<Record<CertificateUse, StoredCertificate>>;
  readonly tries: Readonly<Record<CertificateUse, PinTries>>;
}
