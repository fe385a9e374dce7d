// 在留資格取得 for a newborn: within 30 days of the birth, which is not counted itself; without it the child may stay 60.

import { daysBetween, type JstDate } from '../../time/jst-date.ts';
import { lastDayWithin } from '../calendar.ts';
import { fires, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline, type Situation } from '../situation.ts';
import { INFORMATION_CENTRE } from '../stay-judgement.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

const citation = sourced('A', 'S1', 'S0');
const applies = (s: Situation): boolean => isOnline(s) && s.filing.has('P4');

export const birthDeadlinePassed: Check = {
  code: 'B-P4-LATE',
  citation,
  applies,
  check: (s) =>
    afterBirth(s, ({ event, lastDay, daysLeft }) => {
      if (daysLeft >= 0) return pass(reason('birth-deadline-ahead', { event, lastDay, daysLeft }));
      const stayUntil = lastDayWithin(event, LIMITS.birthStay.value);
      const why =
        s.today > stayUntil
          ? reason('birth-stay-passed', { event, stayUntil, phone: INFORMATION_CENTRE })
          : reason('birth-deadline-passed', { event, lastDay, daysLate: -daysLeft, stayUntil });
      return fires(why, {
        fix: 'go-to-regional-office-now',
        place: 'regional-office',
        deadline: s.today,
        links: ['acquisition', 'offices'],
      });
    }),
};

export const birthDeadlineNear: Check = {
  code: 'W-P4-LAST-DAYS',
  citation,
  applies,
  check: (s) =>
    afterBirth(s, ({ event, lastDay, daysLeft }) => {
      if (daysLeft < 0) return saidBy('B-P4-LATE');
      if (daysLeft >= LIMITS.birthLastDays.value) {
        return pass(reason('birth-deadline-ahead', { event, lastDay, daysLeft }));
      }
      return fires(reason('birth-deadline-near', { event, lastDay, daysLeft }), {
        fix: 'apply-for-acquisition-now',
        place: 'regional-office',
        deadline: lastDay,
        links: ['acquisition'],
      });
    }),
};

interface Birth {
  readonly event: JstDate;
  readonly lastDay: JstDate;
  /** Negative once the deadline has passed. */
  readonly daysLeft: number;
}

function afterBirth(s: Situation, judge: (birth: Birth) => Judgement): Judgement {
  const event = valueOf(s.facts.eventDate);
  // A birth still to come is a wrong date, not a fact.
  if (event === undefined || event > s.today) return unknown('eventDate');
  const lastDay = lastDayWithin(event, LIMITS.birthApplication.value);
  return judge({ event, lastDay, daysLeft: daysBetween(s.today, lastDay) });
}
