// Nobody has looked at a certificate yet. For the signature certificate that is the normal case of a program that asks
// for no password: JPKI利用者ソフト shows it, and the person says what it showed.

import { fires, pass, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard, type CertificateUse } from './certificates.ts';

export const authUnverified = certificateUnverified('AUTH');
export const signUnverified = certificateUnverified('SIGN');

function certificateUnverified(use: CertificateUse): Check {
  return {
    code: `W-${use}-UNVERIFIED`,
    citation: sourced('E', 'INFERENCE'),
    applies: isOnline,
    check: (s) =>
      judgeOnCard(s, use, ({ state }) => {
        if (state !== undefined) return pass(reason('certificate-confirmed', {}));
        return fires(reason('certificate-unverified', {}), {
          fix: 'check-in-jpki-software',
          place: 'own-pc',
          links: ['jpki-download'],
          ...prepareBy(s),
        });
      }),
  };
}
