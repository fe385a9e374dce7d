// On the last day itself nothing can be applied for online (在留期間満了日の当日): the counter, today. When that day is a
// closed day a counter takes it on the next open day by law; whether it will is a question to ask today by telephone.

import { lastOnlineDay } from '../calendar.ts';
import { fires, pass, saidBy, type Check } from '../check.ts';
import { officeDay, openDayFrom } from '../closed-days.ts';
import { isOnline, isResidentApplicant } from '../situation.ts';
import { judgeStay, phaseSpeaks } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const lastDay: Check = {
  code: 'B-LAST-DAY-COUNTER',
  citation: sourced('C', 'P1', 'P2', 'T'),
  applies: (s) => isOnline(s) && isResidentApplicant(s),
  check: (s) =>
    judgeStay(s, ({ end, phase, filing }) => {
      if (filing.kind === 'in-time') return saidBy('B-ALREADY-FILED');
      if (phase === 'running')
        return pass(reason('online-until', { lastOnlineDay: lastOnlineDay(end), end }));
      if (phase !== 'last-day') return phaseSpeaks(phase);
      const why = officeDay(end).closed
        ? reason('last-day-office-closed', { end, nextOpenDay: openDayFrom(end, 1).date })
        : filing.kind === 'unknown'
          ? reason('last-day-filing-unknown', { end })
          : reason('last-day-counter-only', { end });
      return fires(why, {
        fix: 'go-to-counter-today',
        place: 'regional-office',
        deadline: end,
        links: ['offices'],
      });
    }),
};
