// A change of name, address, sex or birth date voids the signature certificate (失効している可能性), not the other one.

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard } from './certificates.ts';

export const detailsChanged: Check = {
  code: 'W-SIGN-ADDR-CHANGED',
  citation: sourced('C', 'M', 'R1'),
  applies: isOnline,
  check: (s) =>
    judgeOnCard(s, 'SIGN', ({ state }) => {
      if (state === 'absent') return saidBy('B-SIGN-ABSENT');
      if (state === 'revoked') return saidBy('B-SIGN-REVOKED');
      if (state === 'expired') return saidBy('B-SIGN-EXPIRED');
      const changed = valueOf(s.facts.addressChanged);
      if (changed === undefined) return unknown('addressChanged');
      if (!changed) return pass(reason('as-needed', {}));
      return fires(reason('details-changed-since-certificate', {}), {
        fix: 'check-certificate-after-change',
        place: 'municipality',
        ...prepareBy(s),
      });
    }),
};
