// The validity of the card itself. For those with a limited stay aged 16 or more it ends with the stay, and the checks
// of the stay speak; for 永住者 and 高度専門職2号 it has its own date, and a card issued to a child may have ended with the
// 16th birthday. In the special period the card stays valid
// (入管法 第19条の5第2項).

import { daysBetween, type JstDate } from '../../time/jst-date.ts';
import { fires, notApplicable, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline, isResidentApplicant, isSpecialPermanentResident, type Situation } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const residenceCardExpired: Check = {
  code: 'B-RC-CARD-EXPIRED',
  citation: sourced('C', 'T', 'O11'),
  applies: (s) => isOnline(s) && isResidentApplicant(s),
  check(s) {
    if (isSpecialPermanentResident(s) === 'yes') return saidBy('B-SPECIAL-PR');
    if (valueOf(s.facts.cardLost) === true) return saidBy('B-RC-LOST');
    if (valueOf(s.facts.cardType) === 'none') return saidBy('B-NO-RC');
    const expires = valueOf(s.facts.cardExpiry);
    return expires === undefined ? withoutOwnDate(s) : withDate(s, expires);
  },
};

function withDate(s: Situation, expires: JstDate): Judgement {
  if (expires >= s.today) {
    return pass(reason('residence-card-valid', { expires, daysLeft: daysBetween(s.today, expires) }));
  }
  const phase = s.stay.kind === 'dated' ? s.stay.phase : undefined;
  if (phase === 'special' || phase === 'special-ambiguous') {
    return notApplicable(reason('residence-card-valid-in-special-period', { expires }));
  }
  if (phase === 'special-unsure') return unknown('periodOfStay');
  return fires(
    reason('residence-card-expired', { expired: expires, daysAgo: daysBetween(expires, s.today) }),
    { fix: 'renew-residence-card', place: 'regional-office', deadline: s.today, links: ['card-renewal'] },
  );
}

function withoutOwnDate(s: Situation): Judgement {
  if (s.stay.kind !== 'indefinite') {
    const age = valueOf(s.facts.age);
    const mayEndEarlier = age !== undefined && age < LIMITS.childCardAge.value;
    return mayEndEarlier && s.facts.cardExpiry.state === 'unknown'
      ? unknown('cardExpiry')
      : notApplicable(reason('residence-card-follows-stay', {}));
  }
  return s.filing.has('P3') ? saidBy('B-INDEFINITE-STAY') : unknown('cardExpiry');
}
