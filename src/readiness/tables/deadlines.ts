// The duties with a deadline that the guide names: what happened, how long there is, and where to go.

import type { LinkId } from './links.ts';
import { sourced, type Sourced } from './sourced.ts';

export type DeadlinePlace =
  | 'municipality'
  | 'regional-office'
  | 'police-then-regional-office'
  | 'post-or-office'
  | 'departure-inspection';

export interface DeadlineRow extends Sourced {
  /** Days after the event; 0 is the day itself. */
  readonly withinDays: number;
  readonly place: DeadlinePlace;
  /** Also by the notification system or by post. */
  readonly alsoOnline: boolean;
  readonly links: readonly LinkId[];
}

const A = sourced('A', 'S0', 'S1');

export const DEADLINES = {
  /** 住居地の届出 after the first card. Counted from the day of settling. */
  'address-settled': {
    withinDays: 14,
    place: 'municipality',
    alsoOnline: false,
    links: ['specified-card'],
    ...A,
  },
  /** Moving inside Japan: the same period by 入管法 第19条の9. */
  'address-changed': {
    withinDays: 14,
    place: 'municipality',
    alsoOnline: false,
    links: ['specified-card'],
    ...sourced('E', 'ICA'),
  },
  /** Counted from the day the loss was known. */
  'card-lost': {
    withinDays: 14,
    place: 'police-then-regional-office',
    alsoOnline: false,
    links: ['card-reissue-lost'],
    ...A,
  },
  'card-return-holder-died': {
    withinDays: 14,
    place: 'post-or-office',
    alsoOnline: false,
    links: ['card-return'],
    ...A,
  },
  /** Also for みなし再入国許可; the Chinese guide names the ordinary permit only. */
  'card-return-re-entry-expired': {
    withinDays: 14,
    place: 'post-or-office',
    alsoOnline: false,
    links: ['card-return'],
    ...A,
  },
  'card-return-naturalized': {
    withinDays: 14,
    place: 'post-or-office',
    alsoOnline: false,
    links: ['card-return'],
    ...A,
  },
  /** 単純出国: handed to the inspector at the port. */
  'card-return-leaving': {
    withinDays: 0,
    place: 'departure-inspection',
    alsoOnline: false,
    links: ['card-return'],
    ...A,
  },
  /** 在留資格取得, after the birth is registered; needed when the child stays past 60 days. */
  'child-born': {
    withinDays: 30,
    place: 'regional-office',
    alsoOnline: true,
    links: ['acquisition'],
    ...A,
  },
  'organization-activity': {
    withinDays: 14,
    place: 'regional-office',
    alsoOnline: true,
    links: ['notify-activity', 'notification-system'],
    ...A,
  },
  'organization-contract': {
    withinDays: 14,
    place: 'regional-office',
    alsoOnline: true,
    links: ['notify-contract', 'notification-system'],
    ...A,
  },
  'spouse-divorced-or-died': {
    withinDays: 14,
    place: 'regional-office',
    alsoOnline: true,
    links: ['notify-spouse', 'notification-system'],
    ...A,
  },
} as const satisfies Record<string, DeadlineRow>;

export type DeadlineEvent = keyof typeof DEADLINES;
