// 在留カード等番号失効情報照会: whether the agency has declared this number void. Only its own page knows, and this program asks no page.

import { cite } from '../../spec/cite.ts';
import type { Rule } from '../rule.ts';

export const rcLapseChecked: Rule = {
  id: 'rc-lapse-checked',
  citation: cite('ISA-LAPSE', ''),
  onFail: 'none',
  applies: () => true,
  check: () => ({ status: 'not-checked', reason: 'ask-the-lapse-page' }),
};
