// A PC is needed (スマートフォンは対応していません in the leaflet; this may have changed in 2026).

import { fires, pass, unknown, type Check } from '../check.ts';
import { osFamily } from '../environment.ts';
import { valueOf } from '../fact.ts';
import { isOnline, type Situation } from '../situation.ts';
import { LIMITS } from '../tables/limits.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const pcRequired: Check = {
  code: 'B-PC-REQUIRED',
  citation: sourced('D', 'S2', 'P4'),
  applies: isOnline,
  check(s) {
    const phoneOnly = valueOf(s.facts.smartphoneOnly);
    if (phoneOnly === true || isOnPhone(s)) {
      return fires(reason('phone-only', {}), {
        fix: 'use-pc',
        place: 'own-pc',
        links: ['online-system-self'],
      });
    }
    // A named PC system answers the question as well.
    if (phoneOnly === undefined && s.facts.os.state !== 'known') return unknown('smartphoneOnly');
    return pass(reason('as-needed', {}));
  },
};

/** The system named is that of a phone or tablet: the checks of the PC have nothing to look at. */
export function isOnPhone(s: Situation): boolean {
  const os = valueOf(s.facts.os);
  return os !== undefined && osFamily(os, LIMITS.windowsVersion.value) === 'phone';
}
