// The result of one reading, as plain data: what the window shows, what `read --json` prints, what a test compares.
// It survives JSON unchanged; image octets travel beside it (see ReadingResult).

import type { CardKind, CardType } from '../cards/card-kind.ts';
import type { ImageFormat } from '../cards/field.ts';
import type { Failure } from '../errors/failure.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { RuleStatus, Weight } from '../rules/rule.ts';
import type { TextEncoding } from '../text/utf8.ts';
import type { JstDate } from '../time/jst-date.ts';

/** By whose certificates the card was judged. Only `official` may appear unmarked. */
export type TrustProfile = 'official' | 'test' | 'simulator';

export type FieldState = 'read' | 'empty' | 'unreadable' | 'missing';

export interface ReportField {
  readonly id: string;
  readonly state: FieldState;
  /** Official Japanese text, or YYYY-MM-DD; null when empty, unreadable or a code of unknown meaning. */
  readonly value: string | null;
  /** As on the chip; null when nothing is there, or what is there is no text. */
  readonly raw: string | null;
  /** Translations of a code, from the same table row as `value`. */
  readonly translations?: { readonly en: string; readonly zh: string };
  readonly encoding?: TextEncoding;
  readonly signed: boolean;
  readonly source: string;
}

export type ImageId = 'frontImage' | 'faceImage' | 'nameImage' | 'addressImage';

export interface ReportImage {
  readonly id: ImageId;
  readonly format: ImageFormat;
  /** `undecodable`: the octets are stored and are no image within the limits. */
  readonly state: 'read' | 'empty' | 'missing' | 'undecodable';
  /** Pixels; 0 unless read. */
  readonly width: number;
  readonly height: number;
  readonly signed: boolean;
  readonly source: string;
  /** Where the picture was written, when a person asked for files. */
  readonly file?: string;
}

export interface ReportSigner {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** First and last day in Japan. */
  readonly notBefore: JstDate;
  readonly notAfter: JstDate;
}

export interface ReportSignature {
  readonly status: 'valid' | 'invalid' | 'absent' | 'not-checked';
  readonly algorithm: string | null;
  /** Which reading of "what is signed" matched. */
  readonly layout: string | null;
  readonly signer: ReportSigner | null;
  readonly chain: 'anchored' | 'not-anchored' | 'invalid';
  /** SHA-256 of the CA certificate, hexadecimal. */
  readonly anchorSha256: string | null;
}

export interface ReportFinding {
  readonly rule: string;
  readonly status: RuleStatus;
  readonly weight: Weight;
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly citation: string;
}

export interface ReportLink {
  readonly apdus: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly elapsedMs: number;
}

export interface Report {
  readonly simulated: boolean;
  readonly trustProfile: TrustProfile;
  /** The day in Japan on which dates were judged. */
  readonly today: JstDate;
  readonly card: {
    readonly kind: CardKind;
    /** null on a specified card. */
    readonly generation: 1 | 2 | null;
    /** null on a specified card that did not say it. */
    readonly type: CardType | null;
  };
  readonly outcome: Outcome;
  readonly fields: readonly ReportField[];
  readonly images: readonly ReportImage[];
  readonly signature: ReportSignature;
  readonly findings: readonly ReportFinding[];
  readonly link: ReportLink;
}

/** A reading ends in one of the two, never in parts of both. */
export type ReportOrFailure = Report | { readonly failure: Failure };
