// Every item that is outside the signature has its format. What is written there after issue proves nothing and decides
// nothing; that it cannot be read is told.

import type { Field } from '../../cards/field.ts';
import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcUnsignedFieldsReadable: Rule = {
  id: 'rc-unsigned-fields-readable',
  citation: cite('MOJ-RC2-1.1', '3.3.4'),
  citationFor: citeGeneration('3.3.4', '3.3.4'),
  onFail: 'none',
  applies: () => true,
  check: ({ card }) => {
    const fields: readonly (readonly [string, Field<unknown>])[] = Object.entries(card.fields);
    const unreadable = fields
      .filter(([, field]) => field.state === 'unreadable' && !field.signed)
      .map(([id]) => id);
    if (unreadable.length === 0) return PASS;
    return { status: 'warn', reason: 'fields-unreadable', params: { fields: unreadable.join(', ') } };
  },
};
