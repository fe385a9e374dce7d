// The dates of one card follow each other: born, permitted, expired.

import { cite } from '../../spec/cite.ts';
import type { Field } from '../../cards/field.ts';
import type { JstDate } from '../../time/jst-date.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcDatesInOrder: Rule = {
  id: 'rc-dates-in-order',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  onFail: 'none',
  applies: ({ card }) => card.generation === 2,
  check: ({ card, today }) => {
    if (card.generation !== 2) return PASS;
    const { birthDate, permissionDate, periodOfStayExpiryDate, cardExpiryDate } = card.fields;
    const birth = dateOf(birthDate);
    const permitted = dateOf(permissionDate);
    const ends = [dateOf(periodOfStayExpiryDate), dateOf(cardExpiryDate)];
    const start = permitted ?? birth;
    const disordered =
      (birth !== undefined && birth > today) ||
      (birth !== undefined && permitted !== undefined && permitted < birth) ||
      (start !== undefined && ends.some((end) => end !== undefined && end < start));
    return disordered ? { status: 'warn', reason: 'dates-disordered' } : PASS;
  },
};

function dateOf(field: Field<JstDate> | undefined): JstDate | undefined {
  return field?.state === 'read' ? field.value : undefined;
}
