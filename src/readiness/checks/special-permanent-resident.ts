// 特別永住者 do not apply to the immigration authority: their certificate and its changes are the municipality's.
// Choice: for P1 the question is not put, because the person abroad is the applicant, not the resident who asks.

import { fires, notApplicable, pass, unknown, type Check } from '../check.ts';
import { isOnline, isResidentApplicant, isSpecialPermanentResident } from '../situation.ts';
import type { ProcedureCode } from '../tables/procedures.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

/** At the counter, the ones a special permanent resident would be sent away with. */
const OF_RESIDENTS: readonly ProcedureCode[] = [
  'PR',
  'CARD-RENEWAL',
  'REISSUE-LOST',
  'REISSUE-DAMAGED',
  'REISSUE-EXCHANGE',
  'CARD-CHANGE',
  'TOKUTEI',
];

export const specialPermanentResident: Check = {
  code: 'B-SPECIAL-PR',
  citation: sourced('E', 'M', 'INFERENCE'),
  applies: (s) => (isOnline(s) && !s.filing.has('P1')) || OF_RESIDENTS.includes(s.procedure),
  check(s) {
    switch (isSpecialPermanentResident(s)) {
      case 'yes':
        return fires(reason('special-permanent-resident', {}), {
          fix: 'apply-at-municipality',
          place: 'municipality',
        });
      case 'no':
        return pass(reason('not-special-permanent-resident', {}));
      case 'unknown':
        return isOnline(s) && isResidentApplicant(s)
          ? unknown('cardType')
          : notApplicable(reason('not-for-procedure', {}));
    }
  },
};
