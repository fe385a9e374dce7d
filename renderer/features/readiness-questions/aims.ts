// What can be wanted, in the order in which people want it.

import type { OnlineProcedure, ProcedureCode } from '../../../src/readiness/tables/procedures.ts';

export const AIMS: Readonly<Record<'online' | 'elsewhere', readonly ProcedureCode[]>> = {
  online: ['P3', 'P2', 'P4', 'P1', 'P5', 'P6', 'P7'],
  elsewhere: [
    'ADDRESS',
    'PR',
    'REISSUE-LOST',
    'CARD-RENEWAL',
    'CARD-CHANGE',
    'TOKUTEI',
    'NOTIFY-CONTRACT',
    'NOTIFY-ACTIVITY',
    'NOTIFY-SPOUSE',
    'REISSUE-DAMAGED',
    'REISSUE-EXCHANGE',
    'RETURN',
    'REENTRY-ALONE',
    'ACTIVITY-ALONE',
    'SPECIAL-PR',
    'REFUGEE',
    'SPECIAL-PERMISSION',
  ],
};

/**
 * What may be filed together: 再入国許可 and 資格外活動許可 only with a change, an extension or an acquisition (手続2～4).
 * Source: leaflet of the online application system, 2022-03.
 */
export const TOGETHER: Partial<Record<ProcedureCode, readonly OnlineProcedure[]>> = {
  P2: ['P6', 'P7'],
  P3: ['P6', 'P7'],
  P4: ['P6', 'P7'],
  P6: ['P3', 'P2', 'P4'],
  P7: ['P3', 'P2', 'P4'],
};

/** One partner is chosen for what cannot go alone; beside the others any may go. */
export function needsPartner(aim: ProcedureCode): boolean {
  return aim === 'P6' || aim === 'P7';
}
