// What the checks look at: the facts, what is to be filed, the day, and what follows from them once for all checks.

import type { JstDate } from '../time/jst-date.ts';
import { valueOf } from './fact.ts';
import type { Facts } from './facts.ts';
import { findStatus, type Status } from './status.ts';
import { stayOf, type Stay } from './stay.ts';
import {
  PROCEDURES,
  type OnlineProcedure,
  type ProcedureCode,
  type ProcedureRow,
} from './tables/procedures.ts';

export interface Situation {
  readonly facts: Facts;
  readonly today: JstDate;
  readonly procedure: ProcedureCode;
  readonly row: ProcedureRow;
  /** The procedure and everything filed together with it. */
  readonly filing: ReadonlySet<ProcedureCode>;
  /** Undefined while unknown or not in the table. */
  readonly status: Status | undefined;
  readonly stay: Stay;
}

export interface Question {
  readonly facts: Facts;
  readonly procedure: ProcedureCode;
  readonly combo?: readonly OnlineProcedure[];
  readonly today: JstDate;
}

export function situationOf({ facts, procedure, combo = [], today }: Question): Situation {
  const text = valueOf(facts.status);
  const status = text === undefined ? undefined : findStatus(text);
  // Choice: with 永住許可 a filing date may be that of the 永住 application, which alone keeps no stay lawful.
  const filingCounts = procedure !== 'PR';
  return {
    facts,
    today,
    procedure,
    row: PROCEDURES[procedure],
    filing: new Set<ProcedureCode>([procedure, ...combo]),
    status,
    stay: stayOf(facts, status, today, filingCounts),
  };
}

export function isOnline(s: Situation): boolean {
  return s.row.channel === 'online-system';
}

export function files(s: Situation, ...codes: readonly ProcedureCode[]): boolean {
  return codes.some((code) => s.filing.has(code));
}

/** Renewal or change: what a special period and the lapse of the My Number card with the stay hang on. */
export function renewsOrChanges(s: Situation): boolean {
  return isOnline(s) && files(s, 'P2', 'P3');
}

/**
 * The applicant already lives here with a status: not a person abroad (P1), not a newborn (P4). P6 and P7 follow the
 * application they are filed with.
 */
export function isResidentApplicant(s: Situation): boolean {
  if (!isOnline(s) || files(s, 'P2', 'P3', 'P5')) return true;
  return files(s, 'P6', 'P7') && !files(s, 'P1', 'P4');
}

export function isSpecialPermanentResident(s: Situation): 'yes' | 'no' | 'unknown' {
  const card = valueOf(s.facts.cardType);
  if (card === '2' || card === '6' || card === '8' || s.status?.id === 'special-permanent-resident')
    return 'yes';
  if (card === '1' || card === '5' || card === '7' || s.status !== undefined) return 'no';
  return 'unknown';
}
