// Whether a status makes a notification: always, depending on a question, or not.

import type { NotificationKind } from '../../../src/readiness/tables/notifications.ts';
import type { NotificationRule } from '../../../src/readiness/tables/statuses.ts';

export type Standing = 'yes' | 'ask' | 'no';

/** What a question may lead to. */
const ASKED = {
  'ask-highly-skilled-1': ['activity', 'contract'],
  'ask-highly-skilled-2': ['activity', 'contract'],
  'ask-entertainer': ['contract'],
  'ask-held-as-spouse': ['spouse'],
} as const satisfies Partial<Record<NotificationRule, readonly NotificationKind[]>>;

export function standing(rule: NotificationRule, kind: NotificationKind): Standing {
  switch (rule) {
    case 'activity':
    case 'contract':
      return rule === kind ? 'yes' : 'no';
    case 'none':
    case 'unconfirmed':
      return 'no';
    default: {
      const asked: readonly NotificationKind[] = ASKED[rule];
      return asked.includes(kind) ? 'ask' : 'no';
    }
  }
}
