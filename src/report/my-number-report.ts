// The result of one reading of a My Number card, as plain data. It survives JSON unchanged. Attributes of the holder are in
// it only when their PIN was given, the 個人番号 never.

import type { Outcome } from '../rules/outcome.ts';
import type { JstDate } from '../time/jst-date.ts';
import type {
  Report,
  ReportField,
  ReportFinding,
  ReportLink,
  ReportSignature,
  TrustProfile,
} from './report.ts';

/** 利用者証明用電子証明書, 署名用電子証明書. */
export const CERTIFICATE_USES = ['user-authentication', 'digital-signature'] as const;

export type CertificateUse = (typeof CERTIFICATE_USES)[number];

/**
 * - `read`: octets of a certificate, whatever they are worth.
 * - `absent`: the card has no such file, or an empty one.
 * - `locked`: its password was not given.
 * - `malformed`: octets that are no certificate.
 */
export type CertificateState = 'read' | 'absent' | 'locked' | 'malformed';

export interface ReportCertificate {
  readonly use: CertificateUse;
  /** Whether the card has it; null when the card does not say. */
  readonly present: boolean | null;
  /** Whether it was read and is a certificate. */
  readonly readable: boolean;
  readonly state: CertificateState;
  /** First and last day in Japan; null unless readable. */
  readonly notBefore: JstDate | null;
  readonly notAfter: JstDate | null;
  /** On the day of the report, to the second; null unless readable. */
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | null;
  /** Days to the last day, negative once it has passed; null unless readable. */
  readonly daysLeft: number | null;
  /** `not-anchored`: no published CA is known to have issued it. `not-checked`: it was not read. */
  readonly chain: 'anchored' | 'not-anchored' | 'invalid' | 'not-checked';
  /** SHA-256 of the CA certificate, hexadecimal. */
  readonly anchorSha256: string | null;
  /** Those findings of the report that are about this certificate. */
  readonly findings: readonly ReportFinding[];
}

/** `unknown`: the card did not say, and no PIN is sent then. `blocked`: none left. */
export type TriesLeft = number | 'unknown' | 'blocked';

export interface ReportTries {
  readonly userAuthentication: TriesLeft;
  readonly digitalSignature: TriesLeft;
  readonly inputSupport: TriesLeft;
}

export type HolderFieldId = 'name' | 'birthDate' | 'sex' | 'address';

export interface HolderField extends ReportField {
  readonly id: HolderFieldId;
}

export interface MyNumberReport {
  readonly simulated: boolean;
  readonly trustProfile: TrustProfile;
  /** The day in Japan on which dates were judged. */
  readonly today: JstDate;
  readonly card: {
    readonly kind: 'my-number-card';
    readonly generation: null;
    readonly type: null;
    /** 有効期限 of the card itself, where it gives that without a PIN. */
    readonly expiryDate: JstDate | null;
  };
  readonly outcome: Outcome;
  /** Empty unless a PIN opened them; twice the same id when both places were opened. */
  readonly fields: readonly HolderField[];
  readonly images: readonly never[];
  /** What the key of 利用者証明用電子証明書 signed just now; `absent` while nobody gave its PIN. */
  readonly signature: ReportSignature;
  readonly certificates: readonly ReportCertificate[];
  readonly tries: ReportTries;
  readonly findings: readonly ReportFinding[];
  readonly link: ReportLink;
}

/** Of whichever card was read. */
export type AnyReport = Report | MyNumberReport;

export function isMyNumberReport(report: AnyReport): report is MyNumberReport {
  return report.card.kind === 'my-number-card';
}
