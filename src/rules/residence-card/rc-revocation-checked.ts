// Whether the signer's certificate was revoked. No revocation list for card signers is published.

import { cite } from '../../spec/cite.ts';
import type { Rule } from '../rule.ts';

export const rcRevocationChecked: Rule = {
  id: 'rc-revocation-checked',
  citation: cite('ISA-CA', ''),
  onFail: 'none',
  applies: () => true,
  check: () => ({ status: 'not-checked', reason: 'no-list-published' }),
};
