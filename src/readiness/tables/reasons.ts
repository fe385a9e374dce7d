// Why a check came out as it did: a key for the words and the values they need, with the kind of each value so that
// every language writes dates and counts its own way. Values never name a person or a card.

import type { JstDate } from '../../time/jst-date.ts';

export type ParamKind = 'date' | 'days' | 'count' | 'text' | 'procedure' | 'phone' | 'check';

export const REASONS = {
  // Shared
  'as-needed': {},
  'not-for-procedure': {},
  'facts-missing': {},
  'said-by-other-check': { check: 'check' },
  'no-my-number-card': {},

  // The procedure
  'paper-only': { procedure: 'procedure' },
  'separate-online-system': { procedure: 'procedure' },
  'procedure-online': { procedure: 'procedure' },
  'combination-missing': { procedure: 'procedure' },
  'combination-present': { procedure: 'procedure', partner: 'procedure' },
  'user-class-unconfirmed': {},

  // The status and the residence card
  'status-excluded': { status: 'text' },
  'status-accepted': { status: 'text' },
  'departure-preparation': {},
  'not-departure-preparation': {},
  'special-permanent-resident': {},
  'not-special-permanent-resident': {},
  'stay-indefinite': { status: 'text' },
  'stay-limited': {},
  'residence-card-missing': {},
  'residence-card-not-issued': { status: 'text' },
  'residence-card-present': {},
  'residence-card-lost': { days: 'days' },
  'residence-card-in-hand': {},
  'residence-card-expired': { expired: 'date', daysAgo: 'days' },
  'residence-card-valid': { expires: 'date', daysLeft: 'days' },
  'residence-card-follows-stay': {},
  'residence-card-valid-in-special-period': { expires: 'date' },

  // The dates of the stay
  'before-window': { opens: 'date', end: 'date', daysUntil: 'days' },
  'in-window': { opens: 'date', lastOnlineDay: 'date', end: 'date' },
  'window-not-published': { end: 'date' },
  'stay-ends-soon': { end: 'date', daysLeft: 'days', lastOnlineDay: 'date' },
  'stay-ends-soon-permanent-residence': { end: 'date', daysLeft: 'days', lastOnlineDay: 'date' },
  'stay-has-time': { end: 'date', daysLeft: 'days' },
  'stay-has-no-end': {},
  'last-day-counter-only': { end: 'date' },
  'last-day-office-closed': { end: 'date', nextOpenDay: 'date' },
  'last-day-filing-unknown': { end: 'date' },
  'online-until': { lastOnlineDay: 'date', end: 'date' },
  'stay-over': { end: 'date', daysOver: 'days', phone: 'phone' },
  'stay-over-end-was-closed-day': { end: 'date', daysOver: 'days', nextOpenDay: 'date', phone: 'phone' },
  'stay-over-filed-late': { end: 'date', filed: 'date', phone: 'phone' },
  'stay-over-filed-next-open-day': { end: 'date', filed: 'date', nextOpenDay: 'date', phone: 'phone' },
  'stay-over-filing-unknown': { end: 'date', daysOver: 'days', phone: 'phone' },
  'stay-over-unless-renewal-filed': { end: 'date', filed: 'date', phone: 'phone' },
  'stay-current': { end: 'date', daysLeft: 'days' },
  'filed-in-time': { filed: 'date', end: 'date' },

  // Filed, and the special period
  'already-filed': { filed: 'date' },
  'not-filed': {},
  'stay-not-over': { end: 'date' },
  'in-special-period': { filed: 'date', end: 'date', planUntil: 'date', statutoryUntil: 'date' },
  'special-end-ambiguous': { end: 'date', planUntil: 'date', statutoryUntil: 'date', phone: 'phone' },
  'special-end-certain': { planUntil: 'date' },
  'special-period-ended': { end: 'date', statutoryUntil: 'date', daysOver: 'days', phone: 'phone' },
  'special-period-runs': { planUntil: 'date' },
  'no-special-period': { end: 'date', longest: 'days', phone: 'phone' },
  'special-period-possible': { end: 'date' },
  'follow-up-online-blocked': { end: 'date', cardExpires: 'date' },
  'follow-up-online-blocked-no-card': { end: 'date' },
  'follow-up-online-possible': { cardExpires: 'date', planUntil: 'date' },

  // A birth
  'birth-deadline-passed': { event: 'date', lastDay: 'date', daysLate: 'days', stayUntil: 'date' },
  'birth-stay-passed': { event: 'date', stayUntil: 'date', phone: 'phone' },
  'birth-deadline-near': { event: 'date', lastDay: 'date', daysLeft: 'days' },
  'birth-deadline-ahead': { event: 'date', lastDay: 'date', daysLeft: 'days' },

  // The My Number card
  'my-number-card-absent': {},
  'my-number-card-expired': { expired: 'date', daysAgo: 'days' },
  'my-number-card-valid': { expires: 'date', daysLeft: 'days' },
  'my-number-card-lapses-with-stay': { expires: 'date', daysLeft: 'days', end: 'date', goBy: 'date' },
  'my-number-card-expires-soon': { expires: 'date', daysLeft: 'days', goBy: 'date' },
  'certificate-absent': {},
  'certificate-present': {},
  'certificate-expired': { expired: 'date', daysAgo: 'days' },
  'certificate-expired-undated': {},
  'certificate-valid': { expires: 'date', daysLeft: 'days' },
  'certificate-valid-undated': {},
  'certificate-revoked': {},
  'revocation-not-checked': {},
  'pin-locked': {},
  'one-try-left': {},
  'tries-left': { tries: 'count' },
  'certificate-unverified': {},
  'certificate-confirmed': {},
  'details-changed-since-certificate': {},

  // People
  'birth-dates-differ': {},
  'names-differ': {},
  'applicant-too-young': { age: 'count' },
  'applicant-old-enough': { age: 'count' },
  'outside-japan': {},
  'foreign-ip-address': {},

  // The PC
  'reader-missing': {},
  'jpki-software-missing': {},
  'browser-extension-missing': {},
  'jpki-software-and-extension-missing': {},
  'phone-only': {},
  'os-unsupported': { os: 'text' },
  'macos-unconfirmed': { os: 'text' },
  'os-usable': { os: 'text' },
  'browser-unsupported': { browser: 'text' },
  'browser-old': { browser: 'text', minimum: 'count' },
  'browser-usable': { browser: 'text' },

  // The application
  'account-missing': {},
  'photo-old': { taken: 'date', oldestUseful: 'date' },
  'photo-recent': { taken: 'date' },
  'online-gives-ordinary-card': {},
  'facts-unconfirmed': { count: 'count' },
} as const satisfies Record<string, Record<string, ParamKind>>;

export type ReasonKey = keyof typeof REASONS;

interface ParamTypes {
  date: JstDate;
  days: number;
  count: number;
  text: string;
  procedure: string;
  phone: string;
  check: string;
}

export type ReasonParams<K extends ReasonKey> = {
  readonly [P in keyof (typeof REASONS)[K]]: (typeof REASONS)[K][P] extends ParamKind
    ? ParamTypes[(typeof REASONS)[K][P]]
    : never;
};

export interface Reason {
  readonly key: ReasonKey;
  readonly params: Readonly<Record<string, string | number>>;
}

export function reason<K extends ReasonKey>(key: K, params: ReasonParams<K>): Reason {
  return { key, params };
}
