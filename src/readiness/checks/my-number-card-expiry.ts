// The end of the My Number card. It is valid through its last day. For those with a limited stay it ends with the stay,
// and a new period of stay does not extend it: the municipality has to, on or before that day. No reminder is sent.

import { daysBetween, type JstDate } from '../../time/jst-date.ts';
import { fires, notApplicable, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { goBy } from '../closed-days.ts';
import { valueOf } from '../fact.ts';
import { isOnline, isResidentApplicant, renewsOrChanges, type Situation } from '../situation.ts';
import { judgeStay } from '../stay-judgement.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const myNumberCardExpired: Check = {
  code: 'B-MNC-EXPIRED',
  citation: sourced('C', 'M'),
  applies: isOnline,
  check: (s) =>
    judgeExpiry(s, (expires, daysLeft) =>
      daysLeft < 0
        ? fires(reason('my-number-card-expired', { expired: expires, daysAgo: -daysLeft }), {
            fix: 'apply-for-new-my-number-card',
            place: 'municipality',
            links: ['my-number-expiry', 'my-number-contact'],
          })
        : pass(reason('my-number-card-valid', { expires, daysLeft })),
    ),
};

export const myNumberCardLapsesWithStay: Check = {
  code: 'W-MNC-LAPSES-WITH-STAY',
  citation: sourced('C', 'M', 'P3', 'S4'),
  applies: renewsOrChanges,
  check: (s) =>
    judgeExpiry(s, (expires, daysLeft) => {
      if (daysLeft < 0) return saidBy('B-MNC-EXPIRED');
      if (daysLeft > LIMITS.cardLapsesWithStay.value) {
        return pass(reason('my-number-card-valid', { expires, daysLeft }));
      }
      return judgeStay(s, ({ end, filing }) => {
        if (expires > end) return pass(reason('my-number-card-valid', { expires, daysLeft }));
        const params = { expires, daysLeft, end, goBy: goBy(expires, s.today) };
        return fires(reason('my-number-card-lapses-with-stay', params), {
          fix:
            filing.kind === 'in-time' ? 'extend-my-number-card-for-special-period' : 'extend-my-number-card',
          place: 'municipality',
          deadline: expires,
          links: ['my-number-expiry', 'my-number-contact'],
        });
      });
    }),
};

export const myNumberCardExpiresSoon: Check = {
  code: 'W-MNC-EXPIRES-SOON',
  citation: sourced('C', 'M'),
  applies: isOnline,
  check: (s) =>
    judgeExpiry(s, (expires, daysLeft) => {
      if (daysLeft < 0) return saidBy('B-MNC-EXPIRED');
      if (endsWithStay(s, expires)) return saidBy('W-MNC-LAPSES-WITH-STAY');
      if (daysLeft > LIMITS.cardExpiresSoon.value) {
        return pass(reason('my-number-card-valid', { expires, daysLeft }));
      }
      return fires(
        reason('my-number-card-expires-soon', { expires, daysLeft, goBy: goBy(expires, s.today) }),
        {
          fix: 'renew-my-number-card',
          place: 'municipality',
          deadline: expires,
          links: ['my-number-expiry', 'my-number-contact'],
        },
      );
    }),
};

function endsWithStay(s: Situation, expires: JstDate): boolean {
  return renewsOrChanges(s) && isResidentApplicant(s) && s.stay.kind === 'dated' && expires <= s.stay.end;
}

function judgeExpiry(s: Situation, judge: (expires: JstDate, daysLeft: number) => Judgement): Judgement {
  const card = valueOf(s.facts.myNumberCard);
  if (card === 'absent') return notApplicable(reason('no-my-number-card', {}));
  const expires = valueOf(s.facts.myNumberCardExpiry);
  return expires === undefined
    ? unknown('myNumberCardExpiry')
    : judge(expires, daysBetween(s.today, expires));
}
