// Procedures 6 and 7 go online only together with 2, 3 or 4 (2～4と同時に行う場合に限ります).

import { fires, pass, type Check } from '../check.ts';
import { files, isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

const PARTNERS = ['P2', 'P3', 'P4'] as const;

export const combination: Check = {
  code: 'B-COMBO',
  citation: sourced('A', 'S2'),
  applies: (s) => isOnline(s) && files(s, 'P6', 'P7'),
  check(s) {
    const procedure = s.filing.has('P6') ? 'P6' : 'P7';
    const partner = PARTNERS.find((code) => s.filing.has(code));
    if (partner !== undefined) return pass(reason('combination-present', { procedure, partner }));
    return fires(reason('combination-missing', { procedure }), {
      fix: 'add-partner-or-apply-at-counter',
      place: 'regional-office',
      links: [procedure === 'P6' ? 're-entry' : 'other-activity'],
    });
  },
};
