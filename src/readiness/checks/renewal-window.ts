// 在留期間更新 is taken from about three months before the end (概ね3か月前から) when the granted period is six months or
// more. For shorter periods no opening day is published. Special reasons (hospital, a long journey) may open it earlier:
// a question for the office, not for this check.

import { addMonths, daysBetween, type JstDate } from '../../time/jst-date.ts';
import { lastOnlineDay, windowOpens } from '../calendar.ts';
import { fires, notApplicable, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import type { Facts } from '../facts.ts';
import { isOnline, type Situation } from '../situation.ts';
import { judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

const citation = sourced('C', 'T');
const applies = (s: Situation): boolean => isOnline(s) && s.filing.has('P3');

export const tooEarly: Check = {
  code: 'B-TOO-EARLY',
  citation,
  applies,
  check: (s) =>
    beforeWindow(s, ({ opens, end, length }) => {
      if (length === 'short') return saidBy('W-WINDOW-UNKNOWN');
      if (length === 'unknown') return unknown('periodOfStay');
      return fires(reason('before-window', { opens, end, daysUntil: daysBetween(s.today, opens) }), {
        fix: 'wait-or-ask-for-special-reason',
        place: 'nowhere',
        links: ['extension'],
      });
    }),
};

export const windowUnknown: Check = {
  code: 'W-WINDOW-UNKNOWN',
  citation,
  applies,
  check: (s) =>
    beforeWindow(s, ({ end, length }) => {
      if (length !== 'short') return saidBy('B-TOO-EARLY');
      return fires(reason('window-not-published', { end }), {
        fix: 'ask-about-window',
        place: 'regional-office',
        links: ['extension'],
      });
    }),
};

interface Early {
  readonly opens: JstDate;
  readonly end: JstDate;
  readonly length: 'long' | 'short' | 'unknown';
}

function beforeWindow(s: Situation, judge: (early: Early) => Judgement): Judgement {
  return judgeStay(s, ({ end, phase, filing }) => {
    if (phase !== 'running') return phaseSpeaks(phase);
    if (filing.kind === 'in-time') return saidBy('B-ALREADY-FILED');
    const opens = windowOpens(end);
    if (s.today >= opens) return pass(reason('in-window', { opens, lastOnlineDay: lastOnlineDay(end), end }));
    const length = periodLength(s.facts, s.today, end);
    return length === undefined
      ? notApplicable(reason('stay-has-no-end', {}))
      : judge({ opens, end, length });
  });
}

/** Six months or more, or less; a period is at least as long as what is left of it. */
function periodLength(facts: Facts, today: JstDate, end: JstDate): Early['length'] | undefined {
  const least = LIMITS.renewalWindowLeastPeriod.value;
  const period = valueOf(facts.periodOfStay);
  if (period?.kind === 'indefinite') return undefined;
  if (period?.kind === 'months') return period.months >= least ? 'long' : 'short';
  if (addMonths(today, least) <= end) return 'long';
  const days = period?.days ?? valueOf(facts.periodDays);
  // Six months are 181 to 184 days.
  if (days === undefined || (days > 180 && days < 184)) return 'unknown';
  return days >= 184 ? 'long' : 'short';
}
