// Official addresses a person may be sent to. Login pages are absent on purpose: the application system is always
// entered from the page of the authority, never from an address written here.

import { sourced, type Sourced } from './sourced.ts';

export interface Link extends Sourced {
  readonly url: string;
  readonly ja: string;
}

const PROCEDURES = 'https://www.moj.go.jp/isa/applications/procedures/';
const SEEDS = sourced('A', 'S0', 'S1');

export const LINKS = {
  extension: { url: `${PROCEDURES}16-3.html`, ja: '在留期間更新許可申請', ...SEEDS },
  change: { url: `${PROCEDURES}16-2.html`, ja: '在留資格変更許可申請', ...sourced('A', 'S1') },
  'permanent-residence': { url: `${PROCEDURES}16-4.html`, ja: '永住許可申請', ...SEEDS },
  acquisition: { url: `${PROCEDURES}16-10.html`, ja: '在留資格取得許可申請', ...SEEDS },
  'other-activity': { url: `${PROCEDURES}16-8.html`, ja: '資格外活動許可申請', ...SEEDS },
  're-entry': { url: `${PROCEDURES}16-5.html`, ja: '再入国許可申請', ...SEEDS },
  refugee: { url: `${PROCEDURES}16-6.html`, ja: '難民認定申請・補完的保護対象者認定申請', ...SEEDS },
  'refugee-review': {
    url: 'https://www.moj.go.jp/isa/refugee/procedures/nanmin_00001.html#midashi04',
    ja: '難民認定に関する審査請求',
    ...sourced('A', 'S1'),
  },
  'card-reissue-lost': {
    url: `${PROCEDURES}nyuukokukanri10_00010.html`,
    ja: '紛失等による在留カードの再交付申請',
    ...SEEDS,
  },
  'card-renewal': {
    url: `${PROCEDURES}nyuukokukanri10_00011.html`,
    ja: '在留カードの有効期間の更新申請',
    ...sourced('D', 'S1', 'T'),
  },
  'card-return': { url: `${PROCEDURES}nyuukokukanri10_00020.html`, ja: '在留カード等の返納', ...SEEDS },
  'notify-activity': {
    url: `${PROCEDURES}nyuukokukanri10_00014.html`,
    ja: '活動機関に関する届出',
    ...SEEDS,
  },
  'notify-contract': {
    url: `${PROCEDURES}nyuukokukanri10_00015.html`,
    ja: '契約機関に関する届出',
    ...SEEDS,
  },
  'notify-spouse': { url: `${PROCEDURES}nyuukokukanri10_00016.html`, ja: '配偶者に関する届出', ...SEEDS },
  'notification-system': {
    url: 'https://www.moj.go.jp/isa/publications/materials/i-ens_index.html',
    ja: '出入国在留管理庁電子届出システム',
    ...sourced('A', 'S0', 'S1', 'O8'),
  },
  statuses: {
    url: 'https://www.moj.go.jp/isa/applications/status/index.html',
    ja: '在留資格から探す',
    ...SEEDS,
  },
  'online-system': {
    url: 'https://www.moj.go.jp/isa/applications/online/onlineshinsei.html',
    ja: '在留申請オンラインシステム',
    ...sourced('C', 'O2', 'T'),
  },
  'online-system-self': {
    url: 'https://www.moj.go.jp/isa/applications/online/10_00112.html',
    ja: '在留申請オンラインシステム（外国人本人、法定代理人、親族の方）',
    ...sourced('B', 'O3'),
  },
  'online-system-questions': {
    url: 'https://www.moj.go.jp/isa/applications/online/online-QA.html',
    ja: '在留申請オンラインシステム よくある質問',
    ...sourced('B', 'O2'),
  },
  'specified-card': {
    url: 'https://www.moj.go.jp/isa/tokutei.html',
    ja: '特定在留カード',
    ...sourced('A', 'S4', 'O1'),
  },
  fees: {
    url: 'https://www.moj.go.jp/isa/01_00644.html',
    ja: '在留手続等に関する手数料の改定',
    ...sourced('C', 'R2'),
  },
  'fees-2025': {
    url: 'https://www.moj.go.jp/isa/01_00518.html',
    ja: '在留手続等に関する手数料の改定（2025年4月1日）',
    ...sourced('A', 'S1'),
  },
  offices: {
    url: 'https://www.moj.go.jp/isa/about/region/index.html',
    ja: '地方出入国在留管理官署',
    ...sourced('D', 'P15'),
  },
  guidebook: {
    url: 'https://www.moj.go.jp/isa/guidebook_all.html',
    ja: '生活・就労ガイドブック',
    ...sourced('B', 'O9'),
  },
  'mail-service': {
    url: 'https://www.moj.go.jp/isa/publications/publications/mail-service.html',
    ja: '出入国在留管理庁 メール配信サービス',
    ...sourced('A', 'S1'),
  },
  accounts: {
    url: 'https://www.moj.go.jp/isa/publications/publications/nyuukokukanri01_00184.html',
    ja: '出入国在留管理庁 公式SNSアカウント一覧',
    ...sourced('A', 'S1'),
  },
  'lapse-check': {
    url: 'https://lapse-immi.moj.go.jp/',
    ja: '在留カード等番号失効情報照会',
    ...sourced('C', 'T'),
  },
  'jpki-download': {
    url: 'https://www.jpki.go.jp/download/',
    ja: '公的個人認証サービス JPKI利用者ソフト',
    ...sourced('C', 'R6', 'R7'),
  },
  'my-number-contact': {
    url: 'https://www.kojinbango-card.go.jp/contact/tel/',
    ja: 'マイナンバーカード総合サイト お問い合わせ',
    ...sourced('A', 'S4'),
  },
  'my-number-expiry': {
    url: 'https://www.digital.go.jp/policies/mynumber/expiration-date',
    ja: 'マイナンバーカード・電子証明書の有効期限と更新',
    ...sourced('C', 'M'),
  },
} as const satisfies Record<string, Link>;

export type LinkId = keyof typeof LINKS;
