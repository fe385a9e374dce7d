// Fees (手数料) by the day an application is accepted (受付日), not the day it is granted. Amounts in yen.

import { dateLiteral, type JstDate } from '../../time/jst-date.ts';
import type { SourceId } from './sources.ts';
import type { Confidence, Sourced } from './sourced.ts';

export type FeeSubject =
  | 'change-or-extension'
  | 'permanent-residence'
  | 're-entry-single'
  | 're-entry-multiple'
  | 'authorized-employment'
  | 'certificate-of-eligibility'
  | 'acquisition'
  | 'other-activity';

/** Bands of the granted period of stay, as the fee order cuts them. */
export type PeriodBand =
  | 'up-to-3-months'
  | 'over-3-up-to-6-months'
  | 'over-6-months-under-1-year'
  | 'one-year'
  | 'over-1-under-3-years'
  | 'from-3-under-5-years'
  | 'from-5-years';

export const PERIOD_BANDS = [
  'up-to-3-months',
  'over-3-up-to-6-months',
  'over-6-months-under-1-year',
  'one-year',
  'over-1-under-3-years',
  'from-3-under-5-years',
  'from-5-years',
] as const satisfies readonly PeriodBand[];

export interface FeeRow extends Sourced {
  readonly subject: FeeSubject;
  /** 'any' where the fee does not depend on the granted period. */
  readonly band: PeriodBand | 'any';
  /** First and last day of acceptance; no end while in force. */
  readonly from?: JstDate;
  readonly through?: JstDate;
  readonly counter: number;
  /** Absent where the online system does not take the procedure. */
  readonly online?: number;
  /** On top of the online fee, for paying at a convenience store or by bank. */
  readonly onlinePaymentFee: number;
  /** The reduced fee, at the counter with proof only. */
  readonly reducedAtCounter?: number;
}

const FIRST_CHANGE = dateLiteral('2025-04-01');
const SECOND_CHANGE = dateLiteral('2026-10-01');
const BEFORE_FIRST = { through: dateLiteral('2025-03-31') };
const BETWEEN = { from: FIRST_CHANGE, through: dateLiteral('2026-09-30') };
const SINCE_SECOND = { from: SECOND_CHANGE };

const BASIS: { source: readonly [SourceId, ...SourceId[]]; confidence: Confidence; asOf: JstDate } = {
  source: ['R2', 'R3'],
  confidence: 'C',
  asOf: dateLiteral('2026-09-27'),
};

export const FEES: readonly FeeRow[] = [
  ...stay('up-to-3-months', 10_000, 10_000, 330),
  ...stay('over-3-up-to-6-months', 18_000, 15_000, 330),
  ...stay('over-6-months-under-1-year', 25_000, 21_000, 330),
  ...stay('one-year', 33_000, 27_000, 330),
  ...stay('over-1-under-3-years', 48_000, 42_000, 330),
  ...stay('from-3-under-5-years', 64_000, 56_000, 550),
  ...stay('from-5-years', 75_000, 65_000, 550),

  permanent(8_000, BEFORE_FIRST),
  permanent(10_000, BETWEEN),
  { ...permanent(200_000, SINCE_SECOND), reducedAtCounter: 20_000 },

  ...unchangedSince2025('re-entry-single', 3_000, [4_000, 3_500]),
  ...unchangedSince2025('re-entry-multiple', 6_000, [7_000, 6_500]),
  ...unchangedSince2025('authorized-employment', 1_200, [2_000, 1_600]),

  free('certificate-of-eligibility'),
  free('acquisition'),
  free('other-activity'),
];

/** 変更・更新: one amount for every period until 2026-09-30, by granted period from 2026-10-01. */
function stay(
  band: PeriodBand,
  counter: number,
  online: number,
  onlinePaymentFee: number,
): readonly FeeRow[] {
  const row = { subject: 'change-or-extension', band, ...BASIS } as const;
  return [
    { ...row, ...BEFORE_FIRST, counter: 4_000, online: 4_000, onlinePaymentFee: 0 },
    { ...row, ...BETWEEN, counter: 6_000, online: 5_500, onlinePaymentFee: 0 },
    { ...row, ...SINCE_SECOND, counter, online, onlinePaymentFee, reducedAtCounter: 10_000 },
  ];
}

function permanent(counter: number, inForce: { from?: JstDate; through?: JstDate }): FeeRow {
  return { subject: 'permanent-residence', band: 'any', counter, onlinePaymentFee: 0, ...inForce, ...BASIS };
}

function unchangedSince2025(
  subject: FeeSubject,
  before: number,
  [counter, online]: readonly [number, number],
): readonly FeeRow[] {
  const row = { subject, band: 'any', ...BASIS } as const;
  return [
    { ...row, ...BEFORE_FIRST, counter: before, online: before, onlinePaymentFee: 0 },
    { ...row, ...BETWEEN, counter, online, onlinePaymentFee: 0 },
    { ...row, ...SINCE_SECOND, counter, online, onlinePaymentFee: 220 },
  ];
}

function free(subject: FeeSubject): FeeRow {
  return { subject, band: 'any', counter: 0, online: 0, onlinePaymentFee: 0, ...BASIS };
}
