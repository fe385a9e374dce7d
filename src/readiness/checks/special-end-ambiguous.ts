// Two months after the end of some months can be counted in two ways (民法 第143条 or the same day of the month). Between
// the two days nobody is told that all is well.

import { fires, notApplicable, pass, unknown, type Check } from '../check.ts';
import { isResidentApplicant } from '../situation.ts';
import { INFORMATION_CENTRE, judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const specialEndAmbiguous: Check = {
  code: 'W-SPECIAL-END-AMBIGUOUS',
  citation: sourced('E', 'CIVIL-CODE', 'INFERENCE'),
  applies: isResidentApplicant,
  check: (s) =>
    judgeStay(s, ({ end, phase, special }) => {
      const { planUntil, statutoryUntil } = special;
      if (phase === 'running' || phase === 'last-day') return notApplicable(reason('stay-not-over', { end }));
      if (phase === 'special') return pass(reason('special-end-certain', { planUntil }));
      if (phase === 'special-unsure') return unknown('periodOfStay');
      if (phase !== 'special-ambiguous') return phaseSpeaks(phase);
      return fires(
        reason('special-end-ambiguous', { end, planUntil, statutoryUntil, phone: INFORMATION_CENTRE }),
        { fix: 'ask-office-today', place: 'regional-office', deadline: s.today, links: ['offices'] },
      );
    }),
};
