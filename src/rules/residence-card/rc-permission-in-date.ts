// 包括許可の期限 of a permission to engage in other activities has not passed. The date is shown; nothing is judged.

import { cite } from '../../spec/cite.ts';
import { daysBetween } from '../../time/jst-date.ts';
import type { Rule } from '../rule.ts';

export const rcPermissionInDate: Rule = {
  id: 'rc-permission-in-date',
  citation: cite('MOJ-RC2-1.1', '3.3.4.7'),
  onFail: 'none',
  applies: ({ card }) => {
    if (card.generation !== 2) return false;
    const { comprehensivePermission } = card.fields;
    return comprehensivePermission?.state === 'read' && comprehensivePermission.value !== '0';
  },
  check: ({ card, today }) => {
    const expiry = card.generation === 2 ? card.fields.comprehensivePermissionExpiryDate : undefined;
    if (expiry?.state !== 'read') return { status: 'not-checked', reason: 'date-not-readable' };
    const days = daysBetween(today, expiry.value);
    return days >= 0
      ? { status: 'pass', reason: 'in-date', params: { date: expiry.value, days } }
      : { status: 'warn', reason: 'past', params: { date: expiry.value, days: -days } };
  },
};
