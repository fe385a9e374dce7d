// Every item and image this type of card has was found, and those under the signature have their format.

import type { Field, ImageField } from '../../cards/field.ts';
import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcFieldsReadable: Rule = {
  id: 'rc-fields-readable',
  citation: cite('MOJ-RC2-1.1', '3.3.4'),
  citationFor: citeGeneration('3.3.4', '3.3.4'),
  onFail: 'undetermined',
  applies: () => true,
  check: ({ card }) => {
    const fields: readonly (readonly [string, Field<unknown>])[] = Object.entries(card.fields);
    const images: readonly (readonly [string, ImageField])[] = Object.entries(card.images);
    const missing = [
      ...fields.filter(([, field]) => field.state === 'missing').map(([id]) => id),
      ...images.filter(([, { content }]) => content.state === 'missing').map(([id]) => id),
    ];
    const unreadable = fields
      .filter(([, field]) => field.state === 'unreadable' && field.signed)
      .map(([id]) => id);
    if (missing.length === 0 && unreadable.length === 0) return PASS;
    return {
      status: 'fail',
      reason: missing.length > 0 ? 'fields-missing' : 'fields-unreadable',
      params: { fields: [...missing, ...unreadable].join(', ') },
    };
  },
};
