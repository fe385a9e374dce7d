// The photograph must not be older than six months; three are advised, since some sources say so.

import { addDays, addMonths } from '../../time/jst-date.ts';
import { fires, pass, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { LIMITS } from '../tables/limits.ts';
import { PROCEDURES } from '../tables/procedures.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const photoOld: Check = {
  code: 'W-PHOTO-OLD',
  citation: sourced('A', 'S1', 'S0'),
  applies: (s) => isOnline(s) && [...s.filing].some((code) => PROCEDURES[code].needsPhoto),
  check(s) {
    const ageDays = valueOf(s.facts.photoAgeDays);
    if (ageDays === undefined) return unknown('photoAgeDays');
    const taken = addDays(s.today, -ageDays);
    const oldestUseful = addMonths(s.today, -LIMITS.photoAge.value);
    if (taken >= oldestUseful) return pass(reason('photo-recent', { taken }));
    return fires(reason('photo-old', { taken, oldestUseful }), {
      fix: 'take-new-photo',
      place: 'own-pc',
      ...prepareBy(s),
    });
  },
};
