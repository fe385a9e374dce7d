// カードの有効期限満了日 has not passed. The card is valid through that day in Japan, and stays valid while an application
// filed in time is pending, at most two months (入管法 第19条の5第2項). The card records only applications at a counter.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import type { ResidenceCardGen2 } from '../../cards/residence-card/gen2/document.ts';
import { daysBetween } from '../../time/jst-date.ts';
import type { Rule } from '../rule.ts';

export const rcCardInDate: Rule = {
  id: 'rc-card-in-date',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  citationFor: citeGeneration('3.3.4', '3.3.4.4'),
  // Whether the agency signed the contents does not depend on today.
  onFail: 'none',
  applies: () => true,
  check: ({ card, today }) => {
    if (card.generation === 1) return { status: 'not-checked', reason: 'date-in-front-image' };
    const { cardExpiryDate } = card.fields;
    if (cardExpiryDate.state !== 'read') return { status: 'not-checked', reason: 'date-not-readable' };
    const params = { date: cardExpiryDate.value, days: daysBetween(today, cardExpiryDate.value) };
    if (params.days >= 0) return { status: 'pass', reason: 'in-date', params };
    const past = { date: params.date, days: -params.days };
    return isApplicationRecorded(card)
      ? { status: 'warn', reason: 'past-application-recorded', params: past }
      : { status: 'fail', reason: 'expired', params: past };
  },
};

function isApplicationRecorded({ fields: { renewalApplicationStatus } }: ResidenceCardGen2): boolean {
  return renewalApplicationStatus?.state === 'read' && renewalApplicationStatus.value === '1';
}
