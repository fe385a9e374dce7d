// What the guide is divided into: one page for each thing a person comes for, put together from the other tables. Sources
// stand with the rows, not here.

import type { DeadlineEvent } from './deadlines.ts';
import type { GuideSection } from './guide-topics.ts';
import type { LinkId } from './links.ts';
import type { OfficeId } from './offices.ts';
import type { PhoneId } from './phones.ts';
import type { ProcedureCode } from './procedures.ts';

export const GUIDE_GROUPS = ['dates', 'card', 'procedures', 'protection', 'help'] as const;

export type GuideGroup = (typeof GUIDE_GROUPS)[number];

/** What a page has besides facts: something to calculate, to choose or to look up. */
export type GuideTool =
  | 'renewal-dates'
  | 'notification-chooser'
  | 're-entry'
  | 'card-return-address'
  | 'card-validity'
  | 'my-number-rules'
  | 'procedures'
  | 'offices'
  | 'fees'
  | 'all-links'
  | 'all-sources';

export interface GuidePage {
  readonly group: GuideGroup;
  readonly tool?: GuideTool;
  readonly sections?: readonly GuideSection[];
  /** With a calculator: what happened, and when. */
  readonly deadlines?: readonly DeadlineEvent[];
  readonly procedures?: readonly ProcedureCode[];
  readonly phones?: readonly PhoneId[];
  readonly offices?: readonly OfficeId[];
  /** Besides those of the deadlines and procedures. */
  readonly links?: readonly LinkId[];
}

export const GUIDE_PAGES = {
  deadlines: {
    group: 'dates',
    deadlines: [
      'address-settled',
      'address-changed',
      'card-lost',
      'child-born',
      'organization-activity',
      'organization-contract',
      'spouse-divorced-or-died',
      'card-return-holder-died',
      'card-return-re-entry-expired',
      'card-return-naturalized',
      'card-return-leaving',
    ],
  },
  extension: {
    group: 'dates',
    tool: 'renewal-dates',
    sections: ['extension', 'special-period'],
    procedures: ['P3', 'P2'],
  },
  notifications: { group: 'dates', tool: 'notification-chooser', sections: ['notifications'] },
  're-entry': { group: 'dates', tool: 're-entry', sections: ['re-entry'], links: ['re-entry'] },

  card: {
    group: 'card',
    sections: ['card-issued-to', 'card-not-issued', 'card-issued-when', 'card-use', 'card-face'],
    links: ['lapse-check'],
  },
  'card-validity': {
    group: 'card',
    tool: 'card-validity',
    procedures: ['CARD-RENEWAL'],
  },
  'specified-card': {
    group: 'card',
    sections: ['specified-card'],
    links: ['specified-card', 'my-number-contact'],
  },
  'card-lost': {
    group: 'card',
    sections: ['card-lost'],
    deadlines: ['card-lost'],
    procedures: ['REISSUE-LOST'],
    phones: ['my-number-stop'],
  },
  'card-return': {
    group: 'card',
    tool: 'card-return-address',
    deadlines: [
      'card-return-holder-died',
      'card-return-re-entry-expired',
      'card-return-naturalized',
      'card-return-leaving',
    ],
  },

  documents: { group: 'procedures', tool: 'procedures', sections: ['photo'] },
  fees: { group: 'procedures', tool: 'fees', sections: ['fees'], links: ['fees', 'fees-2025'] },
  birth: { group: 'procedures', sections: ['birth'], deadlines: ['child-born'], procedures: ['P4'] },
  'online-system': {
    group: 'procedures',
    sections: ['online-system'],
    phones: ['online-application-desk'],
    links: ['online-system', 'online-system-self', 'online-system-questions', 'jpki-download'],
  },
  'my-number-card': {
    group: 'procedures',
    tool: 'my-number-rules',
    phones: ['my-number-stop'],
    links: ['my-number-expiry', 'my-number-contact'],
  },
  'other-activity': { group: 'procedures', sections: ['other-activity'], procedures: ['ACTIVITY-ALONE'] },
  'highly-skilled': { group: 'procedures', sections: ['highly-skilled'], links: ['statuses'] },

  refugee: { group: 'protection', sections: ['refugee'], links: ['refugee', 'refugee-review'] },
  deportation: { group: 'protection', sections: ['deportation'], phones: ['information-centre'] },
  'departure-order': {
    group: 'protection',
    sections: ['departure-order'],
    phones: ['information-centre'],
  },

  offices: { group: 'help', tool: 'offices', links: ['offices'] },
  consultation: {
    group: 'help',
    sections: ['consultation'],
    phones: ['information-centre', 'online-application-desk', 'my-number-stop'],
    offices: ['fresc'],
    links: ['guidebook', 'mail-service', 'accounts'],
  },
  links: { group: 'help', tool: 'all-links' },
  sources: { group: 'help', tool: 'all-sources' },
} as const satisfies Record<string, GuidePage>;

export type GuidePageId = keyof typeof GUIDE_PAGES;
