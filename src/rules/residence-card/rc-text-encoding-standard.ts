// Free text is UTF-8, as the specification says. Text that only reads as Shift_JIS is shown with a mark: its characters
// are likely, not certain.

import type { Field } from '../../cards/field.ts';
import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcTextEncodingStandard: Rule = {
  id: 'rc-text-encoding-standard',
  citation: cite('MOJ-RC-1.5', '3.3.4'),
  onFail: 'none',
  applies: () => true,
  check: ({ card }) => {
    const fields: readonly (readonly [string, Field<unknown>])[] = Object.entries(card.fields);
    const fallback = fields
      .filter(([, field]) => field.state === 'read' && field.encoding === 'shift_jis')
      .map(([id]) => id);
    if (fallback.length === 0) return PASS;
    return { status: 'warn', reason: 'shift-jis', params: { fields: fallback.join(', ') } };
  },
};
