// Whether the printed card says what the chip says. A genuine chip can sit in an altered body; a person compares.

import { cite } from '../../spec/cite.ts';
import type { Rule } from '../rule.ts';

export const rcSurfaceCompared: Rule = {
  id: 'rc-surface-compared',
  citation: cite('ISA-LAPSE', ''),
  onFail: 'none',
  applies: () => true,
  check: () => ({ status: 'not-checked', reason: 'a-person-compares' }),
};
