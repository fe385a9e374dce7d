// What the guide tells, as ids with their sources: the sentences are in src/words. Every numbered case, condition or
// question is one row, so that each has a text in every language and its own source.

import { COMPARED_ON, sourced, type Sourced } from './sourced.ts';

export type GuideSection =
  | 'card-not-issued'
  | 'card-use'
  | 'card-issued-when'
  | 'highly-skilled'
  | 're-entry'
  | 'refugee'
  | 'deportation'
  | 'departure-order'
  | 'specified-card'
  | 'online-system'
  | 'other-activity';

export interface GuideTopic extends Sourced {
  readonly section: GuideSection;
  /** The Japanese and the Chinese guide do not say the same; the Japanese rule holds. */
  readonly languagesDiffer?: true;
}

const A = sourced('A', 'S0', 'S1');
const JA = { ...sourced('A', 'S1'), languagesDiffer: true } as const;
const LEAFLET = sourced('A', 'S4');

export const GUIDE_TOPICS = {
  'no-card-three-months': { section: 'card-not-issued', ...A },
  'no-card-temporary-visitor': { section: 'card-not-issued', ...A },
  'no-card-diplomat-official': { section: 'card-not-issued', ...A },
  'no-card-taiwan-palestine-offices': { section: 'card-not-issued', ...A },
  'no-card-digital-nomad': { section: 'card-not-issued', ...JA },
  'no-card-special-permanent-resident': { section: 'card-not-issued', ...A },
  'no-card-no-status': { section: 'card-not-issued', ...A },

  'carry-from-sixteen': { section: 'card-use', ...JA },
  'card-as-identification': { section: 'card-use', ...A },

  /** 成田 羽田 中部 関西 新千歳 広島 福岡 */
  'issued-at-seven-airports': { section: 'card-issued-when', ...A },
  'issued-by-post-after-address': { section: 'card-issued-when', ...A },
  'issued-on-extension': { section: 'card-issued-when', ...A },
  'issued-on-change': { section: 'card-issued-when', ...A },
  'issued-on-acquisition': { section: 'card-issued-when', ...A },

  'highly-skilled-70-points': { section: 'highly-skilled', ...A },
  /** (学歴 or 職歴) and 年収; the Chinese guide joins all three by "and". */
  'j-skip': { section: 'highly-skilled', ...JA },

  'special-re-entry': { section: 're-entry', ...A },
  're-entry-permit': { section: 're-entry', ...A },
  're-entry-ed-card': { section: 're-entry', ...JA },
  're-entry-while-pending': { section: 're-entry', ...sourced('D', 'T') },

  'refugee-definition': { section: 'refugee', ...A },
  'complementary-protection': { section: 'refugee', ...JA },
  'refugee-certificate': { section: 'refugee', ...JA },
  'refugee-travel-document': { section: 'refugee', ...A },
  'refugee-settlement-programme': { section: 'refugee', ...JA },
  'refugee-review': { section: 'refugee', ...A },

  'deportation-grounds': { section: 'deportation', ...A },
  'deportation-landing-ban': { section: 'deportation', ...A },
  'deportation-own-expense': { section: 'deportation', ...JA },
  'special-permission': { section: 'deportation', ...A },

  'departure-order-came-forward': { section: 'departure-order', ...A },
  'departure-order-said-so-in-time': { section: 'departure-order', ...JA },
  'departure-order-overstay-only': { section: 'departure-order', ...A },
  /** The guide writes 懲役 and 禁錮; since 2025-06-01 the penalty is 拘禁刑. */
  'departure-order-no-sentence': { section: 'departure-order', ...A },
  'departure-order-never-before': { section: 'departure-order', ...A },
  'departure-order-leaves-quickly': { section: 'departure-order', ...A },
  'departure-order-one-year-ban': { section: 'departure-order', ...A },

  'specified-card-what': { section: 'specified-card', ...LEAFLET },
  'specified-card-start': {
    section: 'specified-card',
    source: ['S4', 'P8', 'P10'],
    confidence: 'C',
    asOf: COMPARED_ON,
  },
  'specified-card-at-municipality': { section: 'specified-card', ...LEAFLET },
  'specified-card-at-regional-office': { section: 'specified-card', ...LEAFLET },
  'specified-card-optional': { section: 'specified-card', ...LEAFLET },
  'specified-card-no-procedure-planned': { section: 'specified-card', ...LEAFLET },
  'specified-card-ordinary-instead': { section: 'specified-card', ...LEAFLET },
  'specified-card-not-online': { section: 'specified-card', ...LEAFLET },
  'specified-card-not-in-special-period': { section: 'specified-card', ...LEAFLET },
  'specified-card-until-stay-ends': { section: 'specified-card', ...LEAFLET },
  'specified-card-ask-again': { section: 'specified-card', ...sourced('D', 'R1') },
  'specified-card-weeks': { section: 'specified-card', ...sourced('D', 'R1') },
  'specified-card-lost': { section: 'specified-card', ...sourced('D', 'P8') },
  'specified-card-unknown': { section: 'specified-card', ...sourced('E', 'INFERENCE') },

  'online-who': { section: 'online-system', ...sourced('B', 'O2', 'O3') },
  'online-since': { section: 'online-system', ...sourced('C', 'P4', 'P5') },
  'online-from-abroad': { section: 'online-system', ...sourced('C', 'S2', 'T'), languagesDiffer: true },
  'online-last-day': { section: 'online-system', ...sourced('C', 'P1', 'P2', 'T') },
  'online-result': { section: 'online-system', ...sourced('C', 'T', 'R6') },
  'online-password-year': { section: 'online-system', ...sourced('B', 'O5') },
  'online-mail-provider': { section: 'online-system', ...sourced('B', 'O6', 'R6') },
  'online-no-mark-on-card': { section: 'online-system', ...sourced('C', 'T') },

  'other-activity-28-hours': { section: 'other-activity', ...sourced('C', 'T') },
} as const satisfies Record<string, GuideTopic>;

export type GuideTopicId = keyof typeof GUIDE_TOPICS;
