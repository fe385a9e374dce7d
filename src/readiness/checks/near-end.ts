// The end of the stay is near (期限が近い). Also told to people with a procedure of the counter: 永住許可申請 alone does
// not keep a stay lawful.

import { daysBetween } from '../../time/jst-date.ts';
import { lastOnlineDay } from '../calendar.ts';
import { fires, pass, saidBy, type Check, type Judgement } from '../check.ts';
import { isOnline, isResidentApplicant, renewsOrChanges, type Situation } from '../situation.ts';
import { judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import type { DatedStay } from '../stay.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const nearEnd: Check = {
  code: 'W-NEAR-END',
  citation: sourced('E', 'PRODUCT'),
  applies: (s) => isResidentApplicant(s) && (isOnline(s) || s.row.channel === 'regional-office'),
  check: (s) => judgeStay(s, (stay) => judge(s, stay)),
};

function judge(s: Situation, stay: DatedStay): Judgement {
  const { end, phase, filing } = stay;
  if (filing.kind === 'in-time' && s.procedure !== 'PR') return saidBy('B-ALREADY-FILED');
  const lastDayAtCounter = phase === 'last-day' && !isOnline(s);
  if (phase !== 'running' && !lastDayAtCounter) return phaseSpeaks(phase);
  const daysLeft = daysBetween(s.today, end);
  if (daysLeft > LIMITS.stayEndsSoon.value) return pass(reason('stay-has-time', { end, daysLeft }));
  const params = { end, daysLeft, lastOnlineDay: lastOnlineDay(end) };
  if (renewsOrChanges(s)) {
    return fires(reason('stay-ends-soon', params), {
      fix: 'apply-now',
      place: 'online-system',
      deadline: lastOnlineDay(end),
      links: ['online-system'],
    });
  }
  const key = s.procedure === 'PR' ? 'stay-ends-soon-permanent-residence' : 'stay-ends-soon';
  return fires(reason(key, params), {
    fix: 'renew-stay-as-well',
    place: 'regional-office',
    deadline: end,
    links: ['extension'],
  });
}
