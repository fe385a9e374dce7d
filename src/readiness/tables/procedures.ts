// Everything a person may want to apply for or notify: the seven procedures of the online application system, and
// those that it does not take. Numbers 1-7 are the numbers the system itself uses.

import type { DocumentId } from './documents.ts';
import type { LinkId } from './links.ts';
import { sourced, type Sourced } from './sourced.ts';

/** Where a procedure is taken. */
export type Channel = 'online-system' | 'regional-office' | 'municipality' | 'notification-system' | 'post';

export interface ProcedureRow extends Sourced {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
  /** The Chinese name is of this program where no official one was found. */
  readonly zhOfficial: boolean;
  readonly channel: Channel;
  readonly number?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Which date rule decides when it may be filed. */
  readonly window: 'three-months-before-end' | 'before-end' | 'thirty-days-of-birth' | 'as-partner' | 'none';
  readonly needsPhoto: boolean;
  /** Empty where no list was found: absence is not "nothing to bring". */
  readonly documents: readonly DocumentId[];
  readonly links: readonly LinkId[];
  /** 特定在留カード may be asked for together with it, at the place of `channel` (or of the counter form of it). */
  readonly specifiedCard: boolean;
}

const ONLINE = { channel: 'online-system', zhOfficial: true } as const;
const COUNTER = { channel: 'regional-office', window: 'none', zhOfficial: false } as const;
const S2 = sourced('A', 'S2', 'S1');
const CARD = sourced('B', 'O2', 'T');

export const PROCEDURES = {
  P1: {
    ...ONLINE,
    number: 1,
    ja: '在留資格認定証明書交付申請',
    en: 'Application for Certificate of Eligibility',
    zh: '在留资格认定证明书交付申请',
    window: 'none',
    needsPhoto: true,
    documents: [],
    links: ['online-system-self', 'online-system-questions'],
    specifiedCard: false,
    ...S2,
  },
  P2: {
    ...ONLINE,
    number: 2,
    ja: '在留資格変更許可申請',
    en: 'Application for Change of Status of Residence',
    zh: '在留资格变更许可申请',
    window: 'before-end',
    needsPhoto: true,
    documents: ['passport', 'residence-card-if-issued', 'photo', 'change-form', 'activity-papers'],
    links: ['change', 'statuses', 'online-system'],
    specifiedCard: true,
    ...S2,
  },
  P3: {
    ...ONLINE,
    number: 3,
    ja: '在留期間更新許可申請',
    en: 'Application for Extension of Period of Stay',
    zh: '在留期间更新许可申请',
    window: 'three-months-before-end',
    needsPhoto: true,
    documents: ['passport', 'residence-card-if-issued', 'photo', 'extension-form', 'activity-papers'],
    links: ['extension', 'online-system'],
    specifiedCard: true,
    ...S2,
  },
  P4: {
    ...ONLINE,
    number: 4,
    ja: '在留資格取得許可申請',
    en: 'Application for Permission to Acquire Status of Residence',
    zh: '在留资格取得许可申请',
    window: 'thirty-days-of-birth',
    needsPhoto: false,
    documents: [
      'passport-if-issued',
      'acquisition-form',
      'proof-of-birth',
      'activity-papers',
      'resident-record',
    ],
    links: ['acquisition', 'online-system'],
    specifiedCard: false,
    ...S2,
  },
  P5: {
    ...ONLINE,
    number: 5,
    ja: '就労資格証明書交付申請',
    en: 'Application for Certificate of Authorized Employment',
    zh: '就劳资格证明书交付申请',
    window: 'none',
    needsPhoto: false,
    documents: [],
    links: ['online-system'],
    specifiedCard: false,
    ...S2,
  },
  P6: {
    ...ONLINE,
    number: 6,
    ja: '再入国許可申請',
    en: 'Application for Re-entry Permit',
    zh: '再入国许可申请',
    window: 'as-partner',
    needsPhoto: false,
    documents: [],
    links: ['re-entry', 'online-system'],
    specifiedCard: false,
    ...S2,
  },
  P7: {
    ...ONLINE,
    number: 7,
    ja: '資格外活動許可申請',
    en: 'Application for Permission to Engage in Activity Other Than That Permitted',
    zh: '资格外活动许可申请',
    window: 'as-partner',
    needsPhoto: false,
    documents: ['passport', 'residence-card', 'other-activity-form', 'paid-activity-papers'],
    links: ['other-activity', 'online-system'],
    specifiedCard: false,
    ...S2,
  },

  PR: {
    ...COUNTER,
    ja: '永住許可申請',
    en: 'Application for Permanent Residence',
    zh: '永住许可申请',
    needsPhoto: true,
    documents: ['passport', 'residence-card', 'photo', 'permanent-residence-form', 'other-papers'],
    links: ['permanent-residence'],
    specifiedCard: true,
    ...sourced('B', 'O2', 'T', 'S1'),
  },
  'CARD-RENEWAL': {
    ...COUNTER,
    ja: '在留カードの有効期間の更新申請',
    en: 'Renewal of the validity of the residence card',
    zh: '在留卡有效期间更新申请',
    needsPhoto: true,
    documents: [],
    links: ['card-renewal'],
    specifiedCard: true,
    ...CARD,
  },
  'REISSUE-LOST': {
    ...COUNTER,
    ja: '紛失等による在留カードの再交付申請',
    en: 'Reissue of a lost residence card',
    zh: '因遗失等的在留卡再交付申请',
    needsPhoto: true,
    documents: ['passport', 'photo', 'proof-of-loss', 'reissue-form'],
    links: ['card-reissue-lost'],
    // Loss is not in the list of the leaflet: not offered until confirmed.
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },
  'REISSUE-DAMAGED': {
    ...COUNTER,
    ja: '汚損等による在留カードの再交付申請',
    en: 'Reissue of a damaged residence card',
    zh: '因污损等的在留卡再交付申请',
    needsPhoto: true,
    documents: [],
    links: [],
    specifiedCard: true,
    ...CARD,
  },
  'REISSUE-EXCHANGE': {
    ...COUNTER,
    ja: '交換希望による在留カードの再交付申請',
    en: 'Reissue of a residence card by wish',
    zh: '因希望更换的在留卡再交付申请',
    needsPhoto: true,
    documents: [],
    links: [],
    specifiedCard: true,
    ...CARD,
  },
  'CARD-CHANGE': {
    ...COUNTER,
    ja: '住居地以外の記載事項の変更届出',
    en: 'Notification of changed entries other than the address',
    zh: '住址以外记载事项的变更申报',
    needsPhoto: true,
    documents: [],
    links: [],
    specifiedCard: true,
    ...CARD,
  },
  TOKUTEI: {
    ...COUNTER,
    ja: '特定在留カードの交付申請',
    en: 'Application for a Specified Residence Card',
    zh: '特定在留卡交付申请',
    needsPhoto: true,
    documents: [],
    links: ['specified-card'],
    specifiedCard: true,
    ...sourced('A', 'S4'),
  },
  'REENTRY-ALONE': {
    ...COUNTER,
    ja: '再入国許可申請（単独）',
    en: 'Re-entry Permit, applied for alone',
    zh: '再入国许可申请（单独）',
    needsPhoto: false,
    documents: [],
    links: ['re-entry'],
    specifiedCard: false,
    ...sourced('A', 'S2', 'S1'),
  },
  'ACTIVITY-ALONE': {
    ...COUNTER,
    ja: '資格外活動許可申請（単独）',
    en: 'Permission to Engage in Activity Other Than That Permitted, applied for alone',
    zh: '资格外活动许可申请（单独）',
    needsPhoto: false,
    documents: ['passport', 'residence-card', 'other-activity-form', 'paid-activity-papers'],
    links: ['other-activity'],
    specifiedCard: false,
    ...sourced('A', 'S2', 'S1'),
  },
  REFUGEE: {
    ...COUNTER,
    ja: '難民認定申請・補完的保護対象者認定申請',
    en: 'Recognition as a refugee or for complementary protection',
    zh: '难民认定申请、补充保护对象者认定申请',
    needsPhoto: false,
    documents: [],
    links: ['refugee', 'refugee-review'],
    specifiedCard: false,
    ...sourced('A', 'S1'),
  },
  'SPECIAL-PERMISSION': {
    ...COUNTER,
    ja: '在留特別許可',
    en: 'Special Permission to Stay',
    zh: '在留特别许可',
    needsPhoto: false,
    documents: [],
    links: [],
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },

  ADDRESS: {
    channel: 'municipality',
    window: 'none',
    ja: '住居地の届出（転入届・転居届）',
    en: 'Notification of address',
    zh: '住址申报',
    zhOfficial: true,
    needsPhoto: false,
    documents: ['residence-card', 'passport-if-issued'],
    links: ['specified-card'],
    specifiedCard: true,
    ...sourced('A', 'S0', 'S1', 'S4'),
  },
  'SPECIAL-PR': {
    channel: 'municipality',
    window: 'none',
    ja: '特別永住者の手続',
    en: 'Procedures of special permanent residents',
    zh: '特别永住者的手续',
    zhOfficial: false,
    needsPhoto: false,
    documents: [],
    links: [],
    specifiedCard: true,
    ...sourced('C', 'M', 'INFERENCE'),
  },
  RETURN: {
    channel: 'post',
    window: 'none',
    ja: '在留カードの返納',
    en: 'Return of the residence card',
    zh: '返还在留卡',
    zhOfficial: true,
    needsPhoto: false,
    documents: ['residence-card'],
    links: ['card-return'],
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },
  'NOTIFY-ACTIVITY': {
    channel: 'notification-system',
    window: 'none',
    ja: '活動機関に関する届出',
    en: 'Notification of the accepting organization',
    zh: '有关活动机构的申报',
    zhOfficial: true,
    needsPhoto: false,
    documents: [],
    links: ['notify-activity', 'notification-system'],
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },
  'NOTIFY-CONTRACT': {
    channel: 'notification-system',
    window: 'none',
    ja: '契約機関に関する届出',
    en: 'Notification of the contracting organization',
    zh: '有关签约机构的申报',
    zhOfficial: true,
    needsPhoto: false,
    documents: [],
    links: ['notify-contract', 'notification-system'],
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },
  'NOTIFY-SPOUSE': {
    channel: 'notification-system',
    window: 'none',
    ja: '配偶者に関する届出',
    en: 'Notification of relationship with spouse',
    zh: '有关配偶的申报',
    zhOfficial: true,
    needsPhoto: false,
    documents: [],
    links: ['notify-spouse', 'notification-system'],
    specifiedCard: false,
    ...sourced('A', 'S0', 'S1'),
  },
} as const satisfies Record<string, ProcedureRow>;

export type ProcedureCode = keyof typeof PROCEDURES;

export const ONLINE_PROCEDURES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;
export type OnlineProcedure = (typeof ONLINE_PROCEDURES)[number];
