import { describe, expect, it } from 'vitest';
import { standing } from '../../../../../renderer/features/guide-notifications/standing.ts';
import {
  NOTIFICATION_QUESTIONS,
  chooseNotification,
} from '../../../../../src/readiness/guide/notification-chooser.ts';
import { isStatusId, statusById } from '../../../../../src/readiness/status.ts';
import { STATUSES } from '../../../../../src/readiness/tables/statuses.ts';

const STATUS_IDS = Object.keys(STATUSES).filter(isStatusId);

describe('standing', () => {
  it.each(STATUS_IDS)('of %s is what the chooser can come to', (id) => {
    const status = statusById(id);
    const first = chooseNotification(status);
    const choices =
      first.kind === 'question'
        ? NOTIFICATION_QUESTIONS[first.question].map((answer) =>
            chooseNotification(status, { [first.question]: answer }),
          )
        : [first];
    const owed = choices.flatMap((choice) => (choice.kind === 'owed' ? [choice.notification] : []));
    for (const kind of ['activity', 'contract', 'spouse'] as const) {
      const expected = !owed.includes(kind) ? 'no' : first.kind === 'question' ? 'ask' : 'yes';
      expect(standing(status.notification, kind), kind).toBe(expected);
    }
  });
});
