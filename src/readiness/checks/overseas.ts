// The system cannot be used from outside Japan, nor from inside with a foreign IP address (a VPN can give one).

import { fires, pass, unknown, type Check } from '../check.ts';
import type { FactName } from '../facts.ts';
import { valueOf } from '../fact.ts';
import { isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const overseas: Check = {
  code: 'B-OVERSEAS',
  citation: sourced('A', 'S2'),
  applies: isOnline,
  check(s) {
    const inJapan = valueOf(s.facts.inJapan);
    const foreignIp = valueOf(s.facts.foreignIpAddress);
    if (inJapan === false) {
      return fires(reason('outside-japan', {}), { fix: 'apply-inside-japan', place: 'nowhere' });
    }
    if (foreignIp === true) {
      return fires(reason('foreign-ip-address', {}), { fix: 'switch-off-vpn', place: 'own-pc' });
    }
    const missing: FactName[] = [];
    if (inJapan === undefined) missing.push('inJapan');
    if (foreignIp === undefined) missing.push('foreignIpAddress');
    return missing.length > 0 ? unknown(...missing) : pass(reason('as-needed', {}));
  },
};
