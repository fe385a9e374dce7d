// The online application system is entered with a My Number card.

import { fires, pass, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const myNumberCardAbsent: Check = {
  code: 'B-MNC-ABSENT',
  citation: sourced('A', 'S2'),
  applies: isOnline,
  check(s) {
    const card = valueOf(s.facts.myNumberCard);
    if (card === undefined) return unknown('myNumberCard');
    if (card === 'present') return pass(reason('as-needed', {}));
    return fires(reason('my-number-card-absent', {}), {
      fix: 'apply-for-my-number-card',
      place: 'municipality',
      links: ['my-number-contact'],
      ...prepareBy(s),
    });
  },
};
