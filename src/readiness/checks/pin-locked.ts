// A PIN with no tries left. The signature password can also be reset at a convenience store by who knows the 4-digit PIN.

import { fires, pass, saidBy, unknown, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard, type CertificateUse } from './certificates.ts';

export const authLocked = pinLocked('AUTH');
export const signLocked = pinLocked('SIGN');

function pinLocked(use: CertificateUse): Check {
  return {
    code: `B-${use}-LOCKED`,
    citation: sourced('C', 'R1', 'R6'),
    applies: isOnline,
    check: (s) =>
      judgeOnCard(s, use, ({ state, tries, names }) => {
        if (state === 'absent') return saidBy(`B-${use}-ABSENT`);
        if (tries === undefined) return unknown(names.tries);
        if (tries > 0) return pass(reason('tries-left', { tries }));
        return fires(
          reason('pin-locked', {}),
          use === 'AUTH'
            ? { fix: 'reset-pin-at-municipality', place: 'municipality', ...prepareBy(s) }
            : {
                fix: 'reset-password-at-municipality-or-store',
                place: 'municipality-or-convenience-store',
                ...prepareBy(s),
              },
        );
      }),
  };
}
