// カードの有効期限満了日 has not passed. The card is valid through that day in Japan.

import { cite } from '../../spec/cite.ts';
import { daysBetween } from '../../time/jst-date.ts';
import type { Rule } from '../rule.ts';

export const rcCardInDate: Rule = {
  id: 'rc-card-in-date',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  // Whether the agency signed the contents does not depend on today.
  onFail: 'none',
  applies: () => true,
  check: ({ card, today }) => {
    if (card.generation === 1) return { status: 'not-checked', reason: 'date-in-front-image' };
    const { cardExpiryDate } = card.fields;
    if (cardExpiryDate.state !== 'read') return { status: 'not-checked', reason: 'date-not-readable' };
    const params = { date: cardExpiryDate.value, days: daysBetween(today, cardExpiryDate.value) };
    return params.days >= 0
      ? { status: 'pass', reason: 'in-date', params }
      : { status: 'fail', reason: 'expired', params: { date: params.date, days: -params.days } };
  },
};
