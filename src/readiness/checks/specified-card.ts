// A 特定在留カード cannot be received through the online system: a holder who renews online gets an ordinary card and no
// longer has the My Number card in it.

import { fires, pass, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { renewsOrChanges } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const specifiedCardOnline: Check = {
  code: 'W-TOKUTEI-ONLINE-ORDINARY-CARD',
  citation: sourced('A', 'S4', 'R1'),
  applies: renewsOrChanges,
  check(s) {
    const card = valueOf(s.facts.cardType);
    if (card === undefined) return unknown('cardType');
    if (card !== '7') return pass(reason('as-needed', {}));
    return fires(reason('online-gives-ordinary-card', {}), {
      fix: 'decide-online-or-counter-for-combined-card',
      place: 'regional-office',
      links: ['specified-card'],
    });
  },
};
