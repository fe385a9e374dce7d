// Every fee that what is to be filed may cost: by subject and by the place it is filed at.

import type { JstDate } from '../time/jst-date.ts';
import { feeRange, type FeeChannel, type FeeRange } from './fees.ts';
import type { FeeSubject } from './tables/fees.ts';
import { PROCEDURES, type ProcedureCode } from './tables/procedures.ts';

/** Procedures without an entry have no fee in the table: nothing is said about them, which is not "free". */
export const FEE_SUBJECTS: Partial<Record<ProcedureCode, readonly FeeSubject[]>> = {
  P1: ['certificate-of-eligibility'],
  P2: ['change-or-extension'],
  P3: ['change-or-extension'],
  P4: ['acquisition'],
  P5: ['authorized-employment'],
  P6: ['re-entry-single', 're-entry-multiple'],
  P7: ['other-activity'],
  PR: ['permanent-residence'],
  'REENTRY-ALONE': ['re-entry-single', 're-entry-multiple'],
  'ACTIVITY-ALONE': ['other-activity'],
};

export interface ProcedureFee {
  readonly subject: FeeSubject;
  readonly channel: FeeChannel;
  readonly range: FeeRange;
}

/** In the order of the procedures; a subject that two of them share is there once. */
export function feesOf(procedures: readonly ProcedureCode[], acceptedOn: JstDate): readonly ProcedureFee[] {
  const fees = new Map<string, ProcedureFee>();
  for (const code of procedures) {
    for (const channel of channelsOf(code)) {
      for (const subject of FEE_SUBJECTS[code] ?? []) {
        const range = feeRange({ subject, acceptedOn, channel });
        if (range !== undefined) fees.set(`${subject} ${channel}`, { subject, channel, range });
      }
    }
  }
  return [...fees.values()];
}

function channelsOf(code: ProcedureCode): readonly FeeChannel[] {
  return PROCEDURES[code].channel === 'online-system' ? ['online', 'counter'] : ['counter'];
}
