// Who applies as a resident needs the residence card. Somebody who landed at a port without card issue has only a
// passport marked 在留カード後日交付 until the address is notified: the municipality comes first.

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline, isResidentApplicant, isSpecialPermanentResident } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const residenceCardMissing: Check = {
  code: 'B-NO-RC',
  citation: sourced('A', 'S2'),
  applies: (s) => isOnline(s) && isResidentApplicant(s),
  check(s) {
    if (isSpecialPermanentResident(s) === 'yes') return saidBy('B-SPECIAL-PR');
    if (valueOf(s.facts.cardLost) === true) return saidBy('B-RC-LOST');
    const card = valueOf(s.facts.cardType);
    if (card === undefined) return unknown('cardType');
    if (card !== 'none') return pass(reason('residence-card-present', {}));
    if (s.status?.residenceCard === false) {
      return fires(reason('residence-card-not-issued', { status: s.status.ja }), {
        fix: 'apply-at-counter',
        place: 'regional-office',
      });
    }
    return fires(reason('residence-card-missing', {}), {
      fix: 'obtain-residence-card',
      place: 'municipality',
      ...prepareBy(s),
    });
  },
};
