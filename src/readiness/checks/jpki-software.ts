// JPKI利用者ソフト and its browser extension: the system talks to the card through both.

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { valueOf } from '../fact.ts';
import type { FactName } from '../facts.ts';
import { isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { isOnPhone } from './pc.ts';

export const jpkiMissing: Check = {
  code: 'B-JPKI-MISSING',
  citation: sourced('A', 'S2', 'R6', 'R7'),
  applies: isOnline,
  check(s) {
    if (isOnPhone(s)) return saidBy('B-PC-REQUIRED');
    const software = valueOf(s.facts.jpkiSoftware);
    const extension = valueOf(s.facts.browserExtension);
    if (software === false || extension === false) {
      const key =
        software !== false
          ? 'browser-extension-missing'
          : extension === false
            ? 'jpki-software-and-extension-missing'
            : 'jpki-software-missing';
      return fires(reason(key, {}), {
        fix: 'install-jpki-software',
        place: 'own-pc',
        links: ['jpki-download'],
      });
    }
    const missing: FactName[] = [];
    if (software === undefined) missing.push('jpkiSoftware');
    if (extension === undefined) missing.push('browserExtension');
    return missing.length > 0 ? unknown(...missing) : pass(reason('as-needed', {}));
  },
};
