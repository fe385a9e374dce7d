// The check code (チェックコード) verifies under the key of the certificate beside it: what it covers is unaltered since that
// key signed it. Whose key it is, rc-issuer-anchored says.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcCheckCodeMatches: Rule = {
  id: 'rc-check-code-matches',
  citation: cite('MOJ-RC2-1.1', '3.4.3.1'),
  citationFor: citeGeneration('3.4.3.1', '3.4.3.1'),
  onFail: 'not-authentic',
  applies: () => true,
  check: ({ evidence: { signature } }) => {
    switch (signature.status) {
      case 'valid':
        return PASS;
      case 'invalid':
        return { status: 'fail', reason: 'signature-does-not-match' };
      case 'absent':
        return { status: 'not-checked', reason: 'no-signature-on-chip' };
      case 'not-checked':
        return { status: 'not-checked', reason: signature.reason };
    }
  },
};
