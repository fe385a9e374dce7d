// An application is pending (申請中です): do not file twice. The card does not show filings made online, so only the
// person knows.

import { fires, pass, saidBy, unknown, type Check, type Judgement } from '../check.ts';
import { isOnline, isResidentApplicant, type Situation } from '../situation.ts';
import { phaseSpeaks } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const alreadyFiled: Check = {
  code: 'B-ALREADY-FILED',
  citation: sourced('E', 'PRODUCT'),
  applies: isOnline,
  check(s) {
    if (s.stay.kind === 'dated' && isResidentApplicant(s)) {
      const { phase, filing } = s.stay;
      if (phase === 'over' || phase === 'no-special' || phase === 'special-ended') return phaseSpeaks(phase);
      if (phase === 'last-day' && filing.kind === 'unknown') return saidBy('B-LAST-DAY-COUNTER');
    }
    return judgeFiling(s);
  },
};

function judgeFiling({ facts, today }: Situation): Judgement {
  const { filedOn } = facts;
  if (filedOn.state === 'unknown') return unknown('filedOn');
  // A date still ahead is a plan.
  if (filedOn.state === 'not-applicable' || filedOn.value > today) return pass(reason('not-filed', {}));
  return fires(reason('already-filed', { filed: filedOn.value }), {
    fix: 'check-status-do-not-file-again',
    place: 'online-system',
    links: ['online-system'],
  });
}
