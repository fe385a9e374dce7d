// In the special period, papers asked for later can go online only if the My Number card was extended by the end of the
// stay. Reported for the system of January 2026.

import { fires, notApplicable, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import { renewsOrChanges, type Situation } from '../situation.ts';
import { judgeStay } from '../stay-judgement.ts';
import type { DatedStay } from '../stay.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const followUpBlocked: Check = {
  code: 'W-FOLLOWUP-ONLINE-BLOCKED',
  citation: sourced('C', 'P3'),
  applies: renewsOrChanges,
  check: (s) =>
    inSpecialPeriod(s, (stay) => {
      const remedy = {
        fix: 'send-papers-by-counter-or-post',
        place: 'regional-office-or-post',
      } as const;
      const { end } = stay;
      if (valueOf(s.facts.myNumberCard) === 'absent') {
        return fires(reason('follow-up-online-blocked-no-card', { end }), remedy);
      }
      const cardExpires = valueOf(s.facts.myNumberCardExpiry);
      if (cardExpires === undefined) return unknown('myNumberCardExpiry');
      if (cardExpires <= end) return fires(reason('follow-up-online-blocked', { end, cardExpires }), remedy);
      return cardExpires < s.today ? saidBy('B-MNC-EXPIRED') : pass(reason('as-needed', {}));
    }),
};

export const followUpPossible: Check = {
  code: 'I-FOLLOWUP-ONLINE-OK',
  citation: sourced('D', 'P3'),
  applies: renewsOrChanges,
  check: (s) =>
    inSpecialPeriod(s, ({ end, phase, special }) => {
      if (phase === 'special-ambiguous') return saidBy('W-SPECIAL-END-AMBIGUOUS');
      if (phase === 'special-unsure') return unknown('periodOfStay');
      if (valueOf(s.facts.myNumberCard) === 'absent') return saidBy('W-FOLLOWUP-ONLINE-BLOCKED');
      const cardExpires = valueOf(s.facts.myNumberCardExpiry);
      if (cardExpires === undefined) return unknown('myNumberCardExpiry');
      if (cardExpires <= end) return saidBy('W-FOLLOWUP-ONLINE-BLOCKED');
      if (cardExpires < s.today) return saidBy('B-MNC-EXPIRED');
      return fires(reason('follow-up-online-possible', { cardExpires, planUntil: special.planUntil }), {
        fix: 'send-papers-online',
        place: 'online-system',
        deadline: cardExpires,
        links: ['online-system'],
      });
    }),
};

function inSpecialPeriod(s: Situation, judge: (stay: DatedStay) => Judgement): Judgement {
  return judgeStay(s, (stay) =>
    stay.phase === 'special' || stay.phase === 'special-ambiguous' || stay.phase === 'special-unsure'
      ? judge(stay)
      : notApplicable(reason('stay-not-over', { end: stay.end })),
  );
}
