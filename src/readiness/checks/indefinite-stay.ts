// A stay without end is not renewed; what runs out is the card (在留カードの有効期間の更新).

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { isOnline, isSpecialPermanentResident } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const indefiniteStay: Check = {
  code: 'B-INDEFINITE-STAY',
  citation: sourced('A', 'S1', 'T'),
  applies: (s) => isOnline(s) && s.filing.has('P3'),
  check(s) {
    if (isSpecialPermanentResident(s) === 'yes') return saidBy('B-SPECIAL-PR');
    if (s.stay.kind === 'indefinite') {
      return fires(reason('stay-indefinite', { status: s.status?.ja ?? '無期限' }), {
        fix: 'renew-card-validity-instead',
        place: 'regional-office',
        links: ['card-renewal'],
      });
    }
    if (s.stay.kind === 'unknown' && s.status === undefined) return unknown('status');
    return pass(reason('stay-limited', {}));
  },
};
