// A signature certificate known to be revoked (失効). A program without a line to the official service cannot find this
// out: the state comes from a person who checked, and a certificate merely read says 失効確認は未実施.

import { fires, pass, saidBy, unknownSaidBy, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';
import { judgeOnCard } from './certificates.ts';

export const signRevoked: Check = {
  code: 'B-SIGN-REVOKED',
  citation: sourced('C', 'M'),
  applies: isOnline,
  check: (s) =>
    judgeOnCard(s, 'SIGN', ({ state }) => {
      switch (state) {
        case 'revoked':
          return fires(reason('certificate-revoked', {}), {
            fix: 'renew-certificate',
            place: 'municipality',
            ...prepareBy(s),
          });
        case 'absent':
          return saidBy('B-SIGN-ABSENT');
        case 'expired':
          return saidBy('B-SIGN-EXPIRED');
        case 'valid': {
          const { signCertificate } = s.facts;
          const checked = signCertificate.state === 'known' && signCertificate.from === 'person';
          return pass(reason(checked ? 'certificate-confirmed' : 'revocation-not-checked', {}));
        }
        case undefined:
          return unknownSaidBy('W-SIGN-UNVERIFIED', 'signCertificate');
      }
    }),
};
