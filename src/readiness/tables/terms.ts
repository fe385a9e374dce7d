// The vocabulary of the procedures in the languages shown, with the Japanese term a clerk writes. Chinese terms without an
// official text are proposals and marked so; 在留 is kept as the card prints it.

import { sourced, type Sourced } from './sourced.ts';

export interface TermRow extends Sourced {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
  /** False where the Chinese term is a proposal. */
  readonly zhOfficial: boolean;
  /** やさしい日本語, where the leaflet or the guide has a gloss. */
  readonly jaEasy?: string;
}

const OFFICIAL = { zhOfficial: true, ...sourced('A', 'S0', 'S1', 'S2', 'S4') } as const;
const PROPOSED = { zhOfficial: false, ...sourced('E', 'S1', 'INFERENCE') } as const;

export const TERMS = {
  'residence-card': {
    ja: '在留カード',
    en: 'Residence Card',
    zh: '在留卡',
    jaEasy: '3か月より長く日本に住む外国人が入管からもらうカード',
    ...OFFICIAL,
  },
  'specified-residence-card': {
    ja: '特定在留カード',
    en: 'Specified Residence Card',
    zh: '特定在留卡',
    jaEasy: '在留カードとマイナンバーカードがひとつになったカード',
    ...PROPOSED,
  },
  'special-permanent-resident-certificate': {
    ja: '特別永住者証明書',
    en: 'Special Permanent Resident Certificate',
    zh: '特别永住者证明书',
    ...PROPOSED,
  },
  'specified-special-permanent-resident-certificate': {
    ja: '特定特別永住者証明書',
    en: 'Specified Special Permanent Resident Certificate',
    zh: '特定特别永住者证明书',
    ...PROPOSED,
  },
  'my-number-card': {
    ja: 'マイナンバーカード（個人番号カード）',
    en: 'My Number Card (Individual Number Card)',
    zh: '个人编号卡',
    jaEasy: '日本で便利に生活するために必要なカード',
    ...OFFICIAL,
  },
  'sign-certificate': {
    ja: '署名用電子証明書',
    en: 'Digital certificate for signature',
    zh: '署名用电子证明书',
    jaEasy: 'ネットで申し込むときのサインの証明書',
    ...OFFICIAL,
  },
  'auth-certificate': {
    ja: '利用者証明用電子証明書',
    en: 'Digital certificate for user identification',
    zh: '利用者证明用电子证明书',
    jaEasy: 'ログインの証明書',
    ...OFFICIAL,
  },
  'sign-password': {
    ja: '暗証番号（署名用6～16桁）',
    en: 'Signature password',
    zh: '签名用密码',
    ...PROPOSED,
  },
  'auth-pin': { ja: '暗証番号（利用者証明用4桁）', en: '4-digit PIN', zh: '四位数密码', ...PROPOSED },
  'status-of-residence': {
    ja: '在留資格',
    en: 'Status of Residence',
    zh: '在留资格',
    jaEasy: '日本でできること（在留資格）',
    ...OFFICIAL,
  },
  'period-of-stay': {
    ja: '在留期間',
    en: 'Period of Stay',
    zh: '在留期间',
    jaEasy: '日本にいていい期間',
    ...OFFICIAL,
  },
  'period-end': {
    ja: '在留期間の満了日',
    en: 'Expiration date of period of stay',
    zh: '在留期间届满日',
    jaEasy: '在留期間が終わる日',
    ...PROPOSED,
  },
  'work-restriction': {
    ja: '就労制限の有無',
    en: 'Work restriction',
    zh: '有无就劳限制',
    jaEasy: '働くことができるか',
    ...PROPOSED,
  },
  'permission-type': { ja: '許可の種類', en: 'Type of permission', zh: '许可种类', ...PROPOSED },
  'permission-date': { ja: '許可年月日', en: 'Date of permission', zh: '许可日期', ...PROPOSED },
  'issue-date': { ja: '交付年月日', en: 'Date of issue', zh: '交付日期', ...PROPOSED },
  'card-number': { ja: '在留カード番号', en: 'Residence card number', zh: '在留卡号码', ...PROPOSED },
  nationality: { ja: '国籍・地域', en: 'Nationality/Region', zh: '国籍・地区', jaEasy: '国', ...PROPOSED },
  address: { ja: '住居地', en: 'Address', zh: '住址', jaEasy: '住んでいる場所', ...OFFICIAL },
  'other-activity-permission': {
    ja: '資格外活動許可',
    en: 'Permission to engage in activity other than that permitted',
    zh: '资格外活动许可',
    ...OFFICIAL,
  },
  'pending-column': {
    ja: '在留期間更新等許可申請欄',
    en: 'Column for pending applications',
    zh: '在留期间更新等许可申请栏',
    ...PROPOSED,
  },
  'special-period': {
    ja: '特例期間',
    en: 'Special period',
    zh: '特例期间',
    jaEasy: '審査の結果がわかるまで、在留期限から2か月間、日本にいてもいい期間',
    ...PROPOSED,
  },
  'special-re-entry': {
    ja: 'みなし再入国許可',
    en: 'Special re-entry permit',
    zh: '视同再入国许可',
    ...PROPOSED,
  },
  're-entry-permit': { ja: '再入国許可', en: 'Re-entry permit', zh: '再入国许可', ...OFFICIAL },
  'mid-to-long-term-resident': {
    ja: '中長期在留者',
    en: 'Mid- to long-term resident',
    zh: '中长期居留者',
    ...OFFICIAL,
  },
  'regional-bureau': {
    ja: '地方出入国在留管理局',
    en: 'Regional Immigration Services Bureau',
    zh: '地方出入国在留管理局',
    jaEasy: '近くの入管（地方入管）',
    ...OFFICIAL,
  },
  municipality: { ja: '市区町村', en: 'Municipality', zh: '市区町村', jaEasy: '市区町村の役所', ...OFFICIAL },
  'address-notification': {
    ja: '住居地の届出（転入届）',
    en: 'Notification of address (moving-in)',
    zh: '住址申报（迁入申报）',
    jaEasy: '住む場所を役所に届けること',
    ...OFFICIAL,
  },
  'user-registration': { ja: '利用者情報登録', en: 'User registration', zh: '登录利用者信息', ...OFFICIAL },
  'receipt-number': { ja: '申請受付番号', en: 'Application receipt number', zh: '申请受理编号', ...PROPOSED },
  lapsed: { ja: '失効', en: 'Lapsed, void', zh: '失效', jaEasy: '使えなくなること', ...OFFICIAL },
  'within-14-days': { ja: '14日以内', en: 'within 14 days', zh: '14日以内', ...OFFICIAL },
  counter: { ja: '窓口', en: 'counter', zh: '窗口', ...OFFICIAL },
  'by-post': { ja: '郵送', en: 'by post', zh: '邮寄', ...OFFICIAL },
  'notify-activity': {
    ja: '活動機関に関する届出',
    en: 'Notification of the accepting organization',
    zh: '有关活动机构的申报',
    ...OFFICIAL,
  },
  'notify-contract': {
    ja: '契約機関に関する届出',
    en: 'Notification of the contracting organization',
    zh: '有关签约机构的申报',
    ...OFFICIAL,
  },
  'notify-spouse': {
    ja: '配偶者に関する届出',
    en: 'Notification of relationship with spouse',
    zh: '有关配偶的申报',
    ...OFFICIAL,
  },
  fee: { ja: '手数料', en: 'fee', zh: '手续费', ...OFFICIAL },
  'revenue-stamp': { ja: '収入印紙', en: 'revenue stamp', zh: '收入印纸', ...PROPOSED },
} as const satisfies Record<string, TermRow>;

export type TermId = keyof typeof TERMS;
