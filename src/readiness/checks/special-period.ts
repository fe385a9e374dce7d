// 特例期間: a renewal or change filed in time keeps the old status and the old activity until the decision, at most two
// months after the end of the stay. Only the days that every way of counting gives are called special period here; the
// days between the two counts are W-SPECIAL-END-AMBIGUOUS, alone.

import { fires, notApplicable, unknown, type Check } from '../check.ts';
import { isResidentApplicant } from '../situation.ts';
import { judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const specialPeriodRuns: Check = {
  code: 'I-SPECIAL-PERIOD',
  citation: sourced('A', 'S4', 'ICA', 'T'),
  applies: isResidentApplicant,
  check: (s) =>
    judgeStay(s, ({ end, phase, filing, special }) => {
      if (phase === 'running' || phase === 'last-day') return notApplicable(reason('stay-not-over', { end }));
      if (phase === 'special-unsure') return unknown('periodOfStay');
      if (phase !== 'special' || filing.kind !== 'in-time') return phaseSpeaks(phase);
      const { planUntil, statutoryUntil } = special;
      return fires(reason('in-special-period', { filed: filing.on, end, planUntil, statutoryUntil }), {
        fix: 'know-special-period',
        place: 'nowhere',
        deadline: planUntil,
      });
    }),
};
