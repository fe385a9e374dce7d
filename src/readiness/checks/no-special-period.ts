// A granted period of 30 days or less has no special period: the result has to come before the stay ends, so the
// regional office and not a form on the internet.
// Choice: it fires before the end of the stay too, when a renewal or change is wanted. Waiting for an answer to an online
// filing would be the one way for such a person to fall out of a lawful stay.

import { daysBetween, type JstDate } from '../../time/jst-date.ts';
import { fires, notApplicable, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isResidentApplicant, renewsOrChanges, type Situation } from '../situation.ts';
import { INFORMATION_CENTRE, judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { saysDeparturePreparation } from '../status.ts';
import { isShortPeriod } from '../stay.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const noSpecialPeriod: Check = {
  code: 'B-NO-SPECIAL-PERIOD',
  citation: sourced('C', 'P12'),
  applies: isResidentApplicant,
  check: (s) =>
    judgeStay(s, ({ end, phase }) => {
      if (phase === 'no-special') return goNow(end, s.today);
      if (phase === 'special-unsure') return unknown('periodOfStay');
      if (phase === 'running' || phase === 'last-day') return beforeTheEnd(s, end);
      return phaseSpeaks(phase);
    }),
};

function beforeTheEnd(s: Situation, end: JstDate): Judgement {
  if (!renewsOrChanges(s)) return notApplicable(reason('not-for-procedure', {}));
  if (s.status?.onlineSystem === false) return saidBy('B-STATUS-EXCLUDED');
  const subtype = valueOf(s.facts.statusSubtype) ?? '';
  const status = valueOf(s.facts.status) ?? '';
  if (saysDeparturePreparation(subtype + status)) return saidBy('B-STATUS-DEPARTURE-PREP');
  switch (isShortPeriod(s.facts)) {
    case 'yes':
      return goNow(end, end);
    case 'no':
      return pass(reason('special-period-possible', { end }));
    case 'unknown':
      // What is left of a period is never longer than the period.
      return daysBetween(s.today, end) > LIMITS.noSpecialPeriod.value
        ? pass(reason('special-period-possible', { end }))
        : unknown('periodOfStay');
  }
}

function goNow(end: JstDate, deadline: JstDate): Judgement {
  const longest = LIMITS.noSpecialPeriod.value;
  return fires(reason('no-special-period', { end, longest, phone: INFORMATION_CENTRE }), {
    fix: 'go-to-regional-office-now',
    place: 'regional-office',
    deadline,
    links: ['offices'],
  });
}
