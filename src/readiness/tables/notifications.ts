// The three notifications of organizations and spouses (所属機関等に関する届出, 配偶者に関する届出).

import type { LinkId } from './links.ts';
import { sourced, type Sourced } from './sourced.ts';

export type NotificationKind = 'activity' | 'contract' | 'spouse';

export type NotificationEvent =
  | 'name-changed'
  | 'address-changed'
  | 'organization-ceased'
  | 'left-organization'
  | 'moved-organization'
  | 'contract-ended'
  | 'contract-made'
  | 'divorced'
  | 'spouse-died';

export interface NotificationRow extends Sourced {
  readonly ja: string;
  readonly events: readonly NotificationEvent[];
  /** Counted from the day after the event. */
  readonly withinDays: number;
  readonly channels: readonly ('online' | 'post' | 'regional-office')[];
  readonly links: readonly LinkId[];
}

const ALL = ['online', 'post', 'regional-office'] as const;
const A = sourced('A', 'S0', 'S1');

export const NOTIFICATIONS = {
  activity: {
    ja: '活動機関に関する届出',
    events: [
      'name-changed',
      'address-changed',
      'organization-ceased',
      'left-organization',
      'moved-organization',
    ],
    withinDays: 14,
    channels: ALL,
    links: ['notify-activity', 'notification-system'],
    ...A,
  },
  contract: {
    ja: '契約機関に関する届出',
    events: ['name-changed', 'address-changed', 'organization-ceased', 'contract-ended', 'contract-made'],
    withinDays: 14,
    channels: ALL,
    links: ['notify-contract', 'notification-system'],
    ...A,
  },
  spouse: {
    ja: '配偶者に関する届出',
    events: ['divorced', 'spouse-died'],
    withinDays: 14,
    channels: ALL,
    links: ['notify-spouse', 'notification-system'],
    ...A,
  },
} as const satisfies Record<NotificationKind, NotificationRow>;
