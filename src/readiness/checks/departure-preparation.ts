// 特定活動（出国準備期間） cannot use the online application system; the leaflet does not say so, practice does. Whether
// somebody wants to change *to* it is not asked: that change is decided at a counter anyway.

import { fires, notApplicable, pass, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import { isOnline, isResidentApplicant } from '../situation.ts';
import { saysDeparturePreparation } from '../status.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const departurePreparation: Check = {
  code: 'B-STATUS-DEPARTURE-PREP',
  citation: sourced('D', 'P6'),
  applies: isOnline,
  check(s) {
    const texts = [valueOf(s.facts.status), valueOf(s.facts.statusSubtype)];
    if (texts.some((text) => text !== undefined && saysDeparturePreparation(text))) {
      return fires(reason('departure-preparation', {}), {
        fix: 'apply-at-counter',
        place: 'regional-office',
      });
    }
    if (s.status === undefined && isResidentApplicant(s)) return unknown('status');
    if (s.status?.id !== 'designated-activities') return notApplicable(reason('not-for-procedure', {}));
    if (s.facts.statusSubtype.state === 'unknown') return unknown('statusSubtype');
    return pass(reason('not-departure-preparation', {}));
  },
};
