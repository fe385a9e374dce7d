// Shared by the checks that read the dates of the stay: which check speaks for which phase, and what to answer while
// the end of the stay is not known.

import { lastOnlineDay } from './calendar.ts';
import { notApplicable, saidBy, unknown, type Judgement, type Remedy } from './check.ts';
import { isOnline, isResidentApplicant, type Situation } from './situation.ts';
import type { DatedStay, Phase } from './stay.ts';
import type { CheckCode } from './tables/check-codes.ts';
import { PHONES } from './tables/phones.ts';
import { reason } from './tables/reasons.ts';

export const INFORMATION_CENTRE = PHONES['information-centre'].number;

/** The check that tells a person about each phase, once the stay is no longer simply running. */
const SPEAKER = {
  'last-day': 'B-LAST-DAY-COUNTER',
  over: 'B-OVERSTAY',
  special: 'I-SPECIAL-PERIOD',
  'special-ambiguous': 'W-SPECIAL-END-AMBIGUOUS',
  'special-ended': 'B-SPECIAL-ENDED',
  'no-special': 'B-NO-SPECIAL-PERIOD',
  'special-unsure': 'B-ALREADY-FILED',
} as const satisfies Record<Exclude<Phase, 'running'>, CheckCode>;

export function phaseSpeaks(phase: Exclude<Phase, 'running'>): Judgement {
  return saidBy(SPEAKER[phase]);
}

/** Judges by the dates; a stay without end has none, a stay with an unknown end is not judged. */
export function judgeStay(s: Situation, judge: (stay: DatedStay) => Judgement): Judgement {
  if (s.stay.kind === 'dated') return judge(s.stay);
  if (s.stay.kind === 'indefinite') return notApplicable(reason('stay-has-no-end', {}));
  // A procedure of the counter is not decided by these dates, so nobody is asked for them.
  return isOnline(s) ? unknown('periodEnd') : notApplicable(reason('not-for-procedure', {}));
}

/** The day before which something has to be prepared so that the application can still go online. */
export function prepareBy(s: Situation): Pick<Remedy, 'deadline'> {
  const { stay } = s;
  if (!isOnline(s) || !isResidentApplicant(s) || stay.kind !== 'dated') return {};
  if (stay.phase !== 'running' || stay.filing.kind === 'in-time') return {};
  return { deadline: lastOnlineDay(stay.end) };
}
