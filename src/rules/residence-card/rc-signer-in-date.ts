// The signer's certificate and its CA are within their dates today. The specification does not say that a card loses its
// signature with them, so dates are told apart from signature and chain.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcSignerInDate: Rule = {
  id: 'rc-signer-in-date',
  citation: cite('RFC-5280', '6.1.3 (a)(2)'),
  onFail: 'none',
  applies: ({ evidence }) => evidence.dates.signer !== null,
  check: ({ evidence: { dates } }) => {
    if (dates.signer?.status === 'not-yet-valid' || dates.issuer?.status === 'not-yet-valid') {
      return { status: 'warn', reason: 'not-yet-valid' };
    }
    if (dates.signer?.status === 'expired') return { status: 'warn', reason: 'signer-expired' };
    return dates.issuer?.status === 'expired' ? { status: 'warn', reason: 'issuer-expired' } : PASS;
  },
};
