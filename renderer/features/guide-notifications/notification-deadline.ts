// Which deadline belongs to which notification.

import type { DeadlineEvent } from '../../../src/readiness/tables/deadlines.ts';
import type { NotificationKind } from '../../../src/readiness/tables/notifications.ts';

export const DEADLINE_OF = {
  activity: 'organization-activity',
  contract: 'organization-contract',
  spouse: 'spouse-divorced-or-died',
} as const satisfies Record<NotificationKind, DeadlineEvent>;
