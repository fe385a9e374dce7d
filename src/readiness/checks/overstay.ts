// The stay is over and nothing filed in time keeps it lawful (在留期間が過ぎています). No other advice: the regional office,
// now. This program does not judge what follows. Where it is not known whether something was filed, the same advice is
// given with that reason: after the end nobody files online either way.

import { daysBetween } from '../../time/jst-date.ts';
import { fires, pass, type Check } from '../check.ts';
import { officeDay, openDayFrom } from '../closed-days.ts';
import { isResidentApplicant, type Situation } from '../situation.ts';
import { INFORMATION_CENTRE, judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import type { DatedStay } from '../stay.ts';
import { reason, type Reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const overstay: Check = {
  code: 'B-OVERSTAY',
  citation: sourced('A', 'S1', 'S0'),
  applies: isResidentApplicant,
  check: (s) =>
    judgeStay(s, (stay) => {
      const { end, phase, filing } = stay;
      switch (phase) {
        case 'running':
        case 'last-day':
          return pass(reason('stay-current', { end, daysLeft: daysBetween(s.today, end) }));
        case 'over':
          return fires(whyOver(s, stay), {
            fix: 'go-to-regional-office-now',
            place: 'regional-office',
            deadline: s.today,
            links: ['offices'],
          });
        case 'special':
        case 'special-ambiguous':
        case 'special-unsure':
          return filing.kind === 'in-time'
            ? pass(reason('filed-in-time', { filed: filing.on, end }))
            : phaseSpeaks(phase);
        default:
          return phaseSpeaks(phase);
      }
    }),
};

function whyOver(s: Situation, { end, filing }: DatedStay): Reason {
  const phone = INFORMATION_CENTRE;
  const daysOver = daysBetween(end, s.today);
  const closedEnd = officeDay(end).closed ? openDayFrom(end, 1).date : undefined;
  switch (filing.kind) {
    case 'unknown':
      return reason('stay-over-filing-unknown', { end, daysOver, phone });
    case 'in-time':
      return reason('stay-over-unless-renewal-filed', { end, filed: filing.on, phone });
    case 'late':
      // Choice: a filing on the next open day may count as in time by law, but is not taken for one here.
      return closedEnd !== undefined && filing.on <= closedEnd
        ? reason('stay-over-filed-next-open-day', { end, filed: filing.on, nextOpenDay: closedEnd, phone })
        : reason('stay-over-filed-late', { end, filed: filing.on, phone });
    case 'none':
      return closedEnd !== undefined && s.today <= closedEnd
        ? reason('stay-over-end-was-closed-day', { end, daysOver, nextOpenDay: closedEnd, phone })
        : reason('stay-over', { end, daysOver, phone });
  }
}
