// The result of one reading of a 特定在留カード or 特定特別永住者証明書: one card with two halves. What is a report of a residence
// card holds its residence half, and `specified` what became of that half and the whole My Number half.

import type { Failure } from '../errors/failure.ts';
import { type AnyReport, type MyNumberReport, isMyNumberReport } from './my-number-report.ts';
import type { Report } from './report.ts';

/**
 * - `no-delivery-key`: nobody has imported RSA配送鍵.
 * - `delivery-key-unusable`: it was imported, and how its file is laid out is not known.
 * - `kind-unknown`: the card did not say which of the two kinds it is.
 * - `channel-failed`: the card did not follow the assumed channel; `failure` says where.
 * - `contents-unreadable`: the channel opened, and what came through it is no residence card.
 */
export const NOT_READ_REASONS = [
  'no-delivery-key',
  'delivery-key-unusable',
  'kind-unknown',
  'channel-failed',
  'contents-unreadable',
] as const;

export type NotReadReason = (typeof NOT_READ_REASONS)[number];

export type ResidenceHalf =
  | {
      readonly state: 'read';
      /** Name of the assumed values of the channel (src/secure-messaging/session-key). */
      readonly channelProfile: string;
      /** Nobody has seen these values work with a card. */
      readonly experimental: boolean;
    }
  | { readonly state: 'not-read'; readonly reason: NotReadReason; readonly failure?: Failure };

/** Without its residence half it has no fields, no images, a signature `not-checked`, and is never `authentic`. */
export interface SpecifiedReport extends Report {
  readonly specified: {
    /** 仕様バージョン as on the chip; null when the card did not give it. */
    readonly version: string | null;
    readonly residence: ResidenceHalf;
    /** As of an ordinary My Number card; its findings stand here and not among those of the card. */
    readonly myNumber: MyNumberReport;
  };
}

/** What was read of a My Number card: the whole report, or half of one; undefined of a residence card alone. */
export function myNumberPartOf(report: AnyReport): MyNumberReport | undefined {
  if (isMyNumberReport(report)) return report;
  return isSpecifiedReport(report) ? report.specified.myNumber : undefined;
}

export function isSpecifiedReport(report: AnyReport): report is SpecifiedReport {
  return 'specified' in report;
}
