// A lost card: police first, then reissue at the regional office within 14 days of knowing.

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { isResidentApplicant, isSpecialPermanentResident } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const residenceCardLost: Check = {
  code: 'B-RC-LOST',
  citation: sourced('A', 'S1', 'S0'),
  applies: isResidentApplicant,
  check(s) {
    if (isSpecialPermanentResident(s) === 'yes') return saidBy('B-SPECIAL-PR');
    const { cardLost, cardType } = s.facts;
    if (cardLost.state === 'known') {
      if (!cardLost.value) return pass(reason('residence-card-in-hand', {}));
      return fires(reason('residence-card-lost', { days: LIMITS.lostCardReport.value }), {
        fix: 'report-loss-and-reissue',
        place: 'police-then-regional-office',
        links: ['card-reissue-lost'],
      });
    }
    // A card that was just read is not lost.
    const wasRead = cardType.state === 'known' && cardType.from === 'chip' && cardType.value !== 'none';
    return wasRead ? pass(reason('residence-card-in-hand', {})) : unknown('cardLost');
  },
};
