// 在留期間の満了の日 has not passed. After it a person may still stay lawfully: an application filed in time keeps the
// status until the decision, at most two months (入管法 第20条第6項, 第21条第4項). So a past date never says more than that.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { daysBetween } from '../../time/jst-date.ts';
import type { Rule } from '../rule.ts';

export const rcPeriodOfStayInDate: Rule = {
  id: 'rc-period-of-stay-in-date',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  citationFor: citeGeneration('3.3.4', '3.3.4.4'),
  onFail: 'none',
  // A special permanent resident has no period of stay.
  applies: ({ card }) => card.type === '1' || card.type === '05' || card.type === '07',
  check: ({ card, today }) => {
    if (card.generation === 1) return { status: 'not-checked', reason: 'date-in-front-image' };
    const { periodOfStay, periodOfStayExpiryDate, renewalApplicationStatus } = card.fields;
    if (periodOfStay.state === 'read' && periodOfStay.value.kind === 'indefinite') {
      return { status: 'pass', reason: 'indefinite' };
    }
    if (periodOfStayExpiryDate?.state !== 'read')
      return { status: 'not-checked', reason: 'date-not-readable' };
    const params = {
      date: periodOfStayExpiryDate.value,
      days: daysBetween(today, periodOfStayExpiryDate.value),
    };
    if (params.days >= 0) return { status: 'pass', reason: 'in-date', params };
    const past = { date: params.date, days: -params.days };
    const pending = renewalApplicationStatus?.state === 'read' && renewalApplicationStatus.value === '1';
    return { status: 'warn', reason: pending ? 'past-application-recorded' : 'past', params: past };
  },
};
