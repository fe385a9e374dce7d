// The card was judged by the agency's own CA certificates, and not by test or simulator ones.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcTrustOfficial: Rule = {
  id: 'rc-trust-official',
  citation: cite('ISA-CA', ''),
  onFail: 'none',
  applies: () => true,
  check: ({ evidence }) =>
    evidence.profile === 'official' ? PASS : { status: 'warn', reason: `${evidence.profile}-trust` },
};
