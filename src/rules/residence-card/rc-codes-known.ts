// Every code on the chip has a meaning in the tables in use. An unknown one is shown as it stands, never guessed.

import { isCodedOn } from '../../cards/residence-card/codes/coded-field.ts';
import type { Field } from '../../cards/field.ts';
import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcCodesKnown: Rule = {
  id: 'rc-codes-known',
  citation: cite('MOJ-RC2-1.1', '3.3.4'),
  citationFor: citeGeneration('3.3.4', '3.3.4'),
  onFail: 'none',
  applies: ({ card }) => Object.keys(card.fields).some((id) => isCodedOn(card.generation, id)),
  check: ({ card, codes }) => {
    const fields: readonly (readonly [string, Field<unknown>])[] = Object.entries(card.fields);
    const unknown = fields.flatMap(([id, field]) => {
      if (!isCodedOn(card.generation, id) || field.state !== 'read') return [];
      return codes.lookup(id, field.raw) === undefined ? [id] : [];
    });
    if (unknown.length === 0) return PASS;
    return { status: 'warn', reason: 'codes-unknown', params: { fields: unknown.join(', ') } };
  },
};
