// Work restriction 4: only what the 指定書 in the passport names. The card cannot say what that is, so the person asks.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcDesignationAsked: Rule = {
  id: 'rc-designation-asked',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  onFail: 'none',
  applies: ({ card }) => card.generation === 2 && card.fields.workRestriction !== undefined,
  check: ({ card }) => {
    const restriction = card.generation === 2 ? card.fields.workRestriction : undefined;
    if (restriction?.state !== 'read') return { status: 'not-checked', reason: 'code-not-readable' };
    return restriction.value === '4' ? { status: 'warn', reason: 'ask-for-designation' } : PASS;
  },
};
