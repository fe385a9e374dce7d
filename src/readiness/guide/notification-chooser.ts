// Which of the three notifications a person owes: a look-up by status, with a question where the status alone does not
// decide it.

import type { Status } from '../status.ts';
import { NOTIFICATIONS, type NotificationKind, type NotificationRow } from '../tables/notifications.ts';
import type { NotificationRule } from '../tables/statuses.ts';

export const NOTIFICATION_QUESTIONS = {
  /** 高度専門職1号: which letter the card has. */
  'highly-skilled-1-letter': ['i-or-ro', 'ha'],
  /** 高度専門職2号: activity of イ or ロ, or of ハ. */
  'highly-skilled-2-activity': ['i-or-ro', 'ha'],
  /** 興行: on a contract with an organization in Japan. */
  'entertainer-contract-in-japan': ['yes', 'no'],
  /** 家族滞在, 日本人の配偶者等, 永住者の配偶者等: held as a spouse, not as a child. */
  'held-as-spouse': ['yes', 'no'],
} as const;

export type NotificationQuestion = keyof typeof NOTIFICATION_QUESTIONS;

export type NotificationAnswers = Partial<Record<NotificationQuestion, string>>;

export type NotificationChoice =
  | { readonly kind: 'owed'; readonly notification: NotificationKind; readonly row: NotificationRow }
  | { readonly kind: 'none' }
  | { readonly kind: 'question'; readonly question: NotificationQuestion }
  /** A status whose rule is not published yet, or not in the table. */
  | { readonly kind: 'unconfirmed' };

export function chooseNotification(
  status: Status | undefined,
  answers: NotificationAnswers = {},
): NotificationChoice {
  if (status === undefined) return { kind: 'unconfirmed' };
  const rule: NotificationRule = status.notification;
  switch (rule) {
    case 'activity':
    case 'contract':
      return owed(rule);
    case 'ask-highly-skilled-1':
      return byActivity('highly-skilled-1-letter', answers);
    case 'ask-highly-skilled-2':
      return byActivity('highly-skilled-2-activity', answers);
    case 'ask-entertainer':
      return byYesNo('entertainer-contract-in-japan', answers, 'contract');
    case 'ask-held-as-spouse':
      return byYesNo('held-as-spouse', answers, 'spouse');
    case 'none':
      return { kind: 'none' };
    case 'unconfirmed':
      return { kind: 'unconfirmed' };
  }
}

function byActivity(question: NotificationQuestion, answers: NotificationAnswers): NotificationChoice {
  const answer = answers[question];
  if (answer === 'i-or-ro') return owed('contract');
  return answer === 'ha' ? owed('activity') : { kind: 'question', question };
}

function byYesNo(
  question: NotificationQuestion,
  answers: NotificationAnswers,
  whenYes: NotificationKind,
): NotificationChoice {
  const answer = answers[question];
  if (answer === 'yes') return owed(whenYes);
  return answer === 'no' ? { kind: 'none' } : { kind: 'question', question };
}

function owed(notification: NotificationKind): NotificationChoice {
  return { kind: 'owed', notification, row: NOTIFICATIONS[notification] };
}
