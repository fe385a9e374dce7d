// One try left: a wrong one locks the PIN, so it is looked up before it is typed.

import { fires, notApplicable, pass, saidBy, unknown, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard, type CertificateUse } from './certificates.ts';

export const authOneTryLeft = pinOneTryLeft('AUTH');
export const signOneTryLeft = pinOneTryLeft('SIGN');

function pinOneTryLeft(use: CertificateUse): Check {
  return {
    code: `W-${use}-ONE-TRY-LEFT`,
    citation: sourced('C', 'R1', 'R6'),
    applies: isOnline,
    check: (s) =>
      judgeOnCard(s, use, ({ state, tries, names }) => {
        if (state === 'absent') return notApplicable(reason('certificate-absent', {}));
        if (tries === undefined) return unknown(names.tries);
        if (tries === 0) return saidBy(`B-${use}-LOCKED`);
        if (tries > 1) return pass(reason('tries-left', { tries }));
        return fires(reason('one-try-left', {}), { fix: 'look-up-pin-first', place: 'own-pc' });
      }),
  };
}
