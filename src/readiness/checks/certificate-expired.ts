// A certificate past its end. Extending the card does not extend the certificates: new ones are issued on request.

import { daysBetween } from '../../time/jst-date.ts';
import { fires, pass, saidBy, unknownSaidBy, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard, type CertificateUse } from './certificates.ts';

export const authExpired = certificateExpired('AUTH');
export const signExpired = certificateExpired('SIGN');

function certificateExpired(use: CertificateUse): Check {
  return {
    code: `B-${use}-EXPIRED`,
    citation: sourced('C', 'M'),
    applies: isOnline,
    check: (s) =>
      judgeOnCard(s, use, ({ state, expires, names }) => {
        if (state === 'absent') return saidBy(`B-${use}-ABSENT`);
        const past = expires !== undefined && expires < s.today;
        if (past || state === 'expired') {
          const why = past
            ? reason('certificate-expired', { expired: expires, daysAgo: daysBetween(expires, s.today) })
            : reason('certificate-expired-undated', {});
          return fires(why, {
            fix: 'renew-certificate',
            place: 'municipality',
            links: ['my-number-expiry'],
            ...prepareBy(s),
          });
        }
        if (expires !== undefined) {
          return pass(reason('certificate-valid', { expires, daysLeft: daysBetween(s.today, expires) }));
        }
        if (state === undefined) return unknownSaidBy(`W-${use}-UNVERIFIED`, names.expires);
        return pass(reason('certificate-valid-undated', {}));
      }),
  };
}
