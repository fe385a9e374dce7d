// Whether the person at the counter is the person of the photo. A person compares; the window takes the answer down.

import { cite } from '../../spec/cite.ts';
import type { Rule } from '../rule.ts';

export const rcHolderCompared: Rule = {
  id: 'rc-holder-compared',
  citation: cite('ISA-LAPSE', ''),
  onFail: 'none',
  applies: () => true,
  check: () => ({ status: 'not-checked', reason: 'a-person-compares' }),
};
