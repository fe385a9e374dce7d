// The residence card and the My Number card belong to one person. Birth dates can be compared by a machine; names on
// residence cards are images and differ in script, 通称 and middle names, so a person compares those.

import { checkFlag, fires, notApplicable, type Check, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline, isResidentApplicant, type Situation } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

const applies = (s: Situation): boolean => isOnline(s) && isResidentApplicant(s);

export const birthDatesDiffer: Check = {
  code: 'B-DOB-MISMATCH',
  citation: sourced('E', 'INFERENCE'),
  applies,
  check: (s) =>
    withBothCards(s, () =>
      checkFlag(
        s,
        'birthDatesMatch',
        fires(reason('birth-dates-differ', {}), { fix: 'stop-and-compare-cards', place: 'nowhere' }),
      ),
    ),
};

export const namesDiffer: Check = {
  code: 'W-NAME-DIFFERS',
  citation: sourced('E', 'INFERENCE'),
  applies,
  check: (s) =>
    withBothCards(s, () =>
      checkFlag(
        s,
        'namesMatch',
        fires(reason('names-differ', {}), { fix: 'compare-names-by-eye', place: 'own-pc' }),
      ),
    ),
};

function withBothCards(s: Situation, judge: () => Judgement): Judgement {
  const lacksOne = valueOf(s.facts.myNumberCard) === 'absent' || valueOf(s.facts.cardType) === 'none';
  return lacksOne ? notApplicable(reason('not-for-procedure', {})) : judge();
}
