// The signer's certificate leads to a CA of the agency whose digest is pinned. Without the CA at hand the question stays
// open; a path that leads to one and breaks a rule on the way is answered no.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcIssuerAnchored: Rule = {
  id: 'rc-issuer-anchored',
  citation: cite('RFC-5280', '6.1'),
  onFail: 'not-authentic',
  applies: ({ evidence }) => evidence.signature.status !== 'absent',
  check: ({ evidence: { chain } }) => {
    switch (chain.status) {
      case 'anchored':
        return PASS;
      case 'not-anchored':
        return { status: 'not-checked', reason: 'issuer-not-at-hand' };
      case 'not-checked':
        return { status: 'not-checked', reason: 'certificate-unreadable' };
      case 'invalid': {
        const broken = chain.findings.filter((finding) => !finding.ok).map((finding) => finding.step);
        return { status: 'fail', reason: 'path-invalid', params: { steps: broken.join(', ') } };
      }
    }
  },
};
