// 外交 and 短期滞在 cannot use the online application system (対象外の在留資格).

import { fires, notApplicable, pass, saidBy, unknown, type Check } from '../check.ts';
import { isOnline, isResidentApplicant } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const statusExcluded: Check = {
  code: 'B-STATUS-EXCLUDED',
  citation: sourced('A', 'S2'),
  applies: isOnline,
  check(s) {
    const { status } = s;
    if (status === undefined) {
      // A person abroad or a newborn has no status yet.
      return isResidentApplicant(s) ? unknown('status') : notApplicable(reason('not-for-procedure', {}));
    }
    if (status.id === 'special-permanent-resident') return saidBy('B-SPECIAL-PR');
    if (status.onlineSystem) return pass(reason('status-accepted', { status: status.ja }));
    return fires(reason('status-excluded', { status: status.ja }), {
      fix: 'apply-at-counter',
      place: 'regional-office',
    });
  },
};
