// Both certificates have to be on the card (両方の電子証明書が必要).

import { fires, pass, unknownSaidBy, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard, type CertificateUse } from './certificates.ts';

export const authAbsent = certificateAbsent('AUTH');
export const signAbsent = certificateAbsent('SIGN');

function certificateAbsent(use: CertificateUse): Check {
  return {
    code: `B-${use}-ABSENT`,
    citation: sourced('A', 'S2'),
    applies: isOnline,
    check: (s) =>
      judgeOnCard(s, use, ({ state, names }) => {
        if (state === undefined) return unknownSaidBy(`W-${use}-UNVERIFIED`, names.state);
        if (state !== 'absent') return pass(reason('certificate-present', {}));
        return fires(reason('certificate-absent', {}), {
          fix: 'issue-certificate',
          place: 'municipality',
          ...prepareBy(s),
        });
      }),
  };
}
