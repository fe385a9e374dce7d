// The special period has ended by every way of counting: as an overstay, the regional office now.

import { daysBetween } from '../../time/jst-date.ts';
import { fires, notApplicable, pass, type Check } from '../check.ts';
import { isResidentApplicant } from '../situation.ts';
import { INFORMATION_CENTRE, judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const specialEnded: Check = {
  code: 'B-SPECIAL-ENDED',
  citation: sourced('C', 'T', 'ICA'),
  applies: isResidentApplicant,
  check: (s) =>
    judgeStay(s, ({ end, phase, special }) => {
      const { planUntil, statutoryUntil } = special;
      if (phase === 'running' || phase === 'last-day') return notApplicable(reason('stay-not-over', { end }));
      if (phase === 'special') return pass(reason('special-period-runs', { planUntil }));
      if (phase !== 'special-ended') return phaseSpeaks(phase);
      const daysOver = daysBetween(statutoryUntil, s.today);
      return fires(
        reason('special-period-ended', { end, statutoryUntil, daysOver, phone: INFORMATION_CENTRE }),
        {
          fix: 'go-to-regional-office-now',
          place: 'regional-office',
          deadline: s.today,
          links: ['offices'],
        },
      );
    }),
};
