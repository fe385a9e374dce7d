// What the guide tells, as ids with their sources: the sentences are in src/words. Every numbered case, condition or
// question is one row, so that each has a text in every language and its own source.

import { COMPARED_ON, sourced, type Sourced } from './sourced.ts';

export type GuideSection =
  | 'card-issued-to'
  | 'card-not-issued'
  | 'card-use'
  | 'card-issued-when'
  | 'card-face'
  | 'card-lost'
  | 'birth'
  | 'extension'
  | 'special-period'
  | 'photo'
  | 'notifications'
  | 'fees'
  | 'consultation'
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
  'card-mid-to-long-term': { section: 'card-issued-to', ...A },

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

  'face-since-june-2026': { section: 'card-face', ...LEAFLET },
  /** The leaflet says that the chip has it; the specification of the chip has no item for it. */
  'face-issue-date': { section: 'card-face', ...sourced('C', 'S4', 'R5') },

  'lost-within-14-days': { section: 'card-lost', ...A },
  'lost-proof': { section: 'card-lost', ...A },

  'birth-register-first': { section: 'birth', ...A },
  'birth-sixty-days': { section: 'birth', ...A },
  /** The Chinese guide calls the form that of a status, not that of an acquisition. */
  'birth-form': { section: 'birth', ...JA },

  'extension-before-end': { section: 'extension', ...A },
  'extension-three-months': { section: 'extension', ...sourced('C', 'T') },
  'extension-short-stay': { section: 'extension', ...sourced('E', 'T', 'INFERENCE') },
  'extension-online-last-day': { section: 'extension', ...sourced('C', 'P1', 'P2', 'T') },
  'extension-closed-day': { section: 'extension', ...sourced('D', 'CLOSED-DAYS-ACT', 'P2') },
  'extension-processing': { section: 'extension', ...sourced('D', 'T') },
  'change-before-end': { section: 'extension', ...sourced('C', 'T') },

  'special-period-what': { section: 'special-period', ...sourced('C', 'S4', 'ICA') },
  'special-period-which': { section: 'special-period', ...sourced('D', 'T') },
  'special-period-thirty-days': { section: 'special-period', ...sourced('C', 'P12') },
  'special-period-old-activity': { section: 'special-period', ...sourced('C', 'T') },
  'special-period-card-valid': { section: 'special-period', ...sourced('B', 'O11') },
  'special-period-counting': { section: 'special-period', ...sourced('E', 'CIVIL-CODE', 'INFERENCE') },

  'photo-size': { section: 'photo', ...A },
  /** The guides still say from sixteen. */
  'photo-from-one': { section: 'photo', ...sourced('C', 'P11', 'R5') },
  'photo-three-months': { section: 'photo', ...sourced('D', 'P11') },

  'notify-registration': { section: 'notifications', ...sourced('C', 'O8', 'T') },
  'notify-employer-change': { section: 'notifications', ...sourced('D', 'T') },

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
  'specified-card-who': { section: 'specified-card', ...sourced('B', 'O1') },
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

  'online-needs': { section: 'online-system', ...sourced('A', 'S2') },
  'online-statuses': { section: 'online-system', ...sourced('A', 'S2') },
  'online-departure-preparation': { section: 'online-system', ...sourced('D', 'P6') },
  'online-not-taken': { section: 'online-system', ...sourced('C', 'O2', 'T', 'S4') },
  'online-phone': { section: 'online-system', ...sourced('D', 'S2', 'P4') },
  'online-who': { section: 'online-system', ...sourced('B', 'O2', 'O3') },
  'online-since': { section: 'online-system', ...sourced('C', 'P4', 'P5') },
  'online-from-abroad': { section: 'online-system', ...sourced('C', 'S2', 'T'), languagesDiffer: true },
  'online-last-day': { section: 'online-system', ...sourced('C', 'P1', 'P2', 'T') },
  'online-result': { section: 'online-system', ...sourced('C', 'T', 'R6') },
  'online-password-year': { section: 'online-system', ...sourced('B', 'O5') },
  'online-mail-provider': { section: 'online-system', ...sourced('B', 'O6', 'R6') },
  'online-no-mark-on-card': { section: 'online-system', ...sourced('C', 'T') },

  'other-activity-28-hours': { section: 'other-activity', ...sourced('C', 'T') },

  'fee-acceptance-day': { section: 'fees', ...sourced('C', 'R2', 'R3') },
  'fee-payment-online': { section: 'fees', ...sourced('C', 'R2', 'R3') },
  'fee-system-free': { section: 'fees', ...sourced('A', 'S2') },
  /** The Japanese guide names the change of 2025; a later one is in force. */
  'fee-guide-2025': { section: 'fees', ...JA },

  /** The Chinese guide names the offices instead. */
  'centre-visits': { section: 'consultation', ...JA },
  'website-languages': { section: 'consultation', ...A },
  'guidebook-languages': { section: 'consultation', ...sourced('C', 'O9') },
} as const satisfies Record<string, GuideTopic>;

export type GuideTopicId = keyof typeof GUIDE_TOPICS;
