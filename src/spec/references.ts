// Every edition this program cites. Comments and findings name the id; title, version, date and publisher stand here once.

export interface Reference {
  readonly title: string;
  readonly publisher: string;
  readonly version?: string;
  readonly date?: string;
  readonly url?: string;
  /** How it was read: the official text, or a public restatement of it. */
  readonly readAs: 'official-text' | 'restatement' | 'standard';
}

const ISA = '出入国在留管理庁';
const JLIS = '地方公共団体情報システム機構';

export const REFERENCES = {
  'MOJ-RC-1.5': {
    title: '在留カード等仕様書（一般公開用）',
    publisher: ISA,
    version: '1.5',
    date: '2024-03',
    url: 'https://www.moj.go.jp/isa/applications/disclosure/120424_01.html',
    readAs: 'official-text',
  },
  'MOJ-RC2-1.1': {
    title: '第2世代在留カード等仕様書（一般公開用）',
    publisher: ISA,
    version: '1.1',
    date: '2026-04',
    url: 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html',
    readAs: 'restatement',
  },
  'MOJ-SRC-1.1': {
    title: '特定在留カード等仕様書（一般公開用）',
    publisher: ISA,
    version: '1.1',
    date: '2026-04',
    url: 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html',
    readAs: 'restatement',
  },
  'ISA-LAPSE': {
    title: '在留カード等番号失効情報照会',
    publisher: ISA,
    url: 'https://lapse-immi.moj.go.jp/',
    readAs: 'restatement',
  },
  'ISA-CA': {
    title: '第2世代在留カード等仕様書の公開について（公開鍵証明書）',
    publisher: ISA,
    url: 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html',
    readAs: 'restatement',
  },
  'JPKI-PROFILE-3.2': {
    title: '公的個人認証サービス プロファイル仕様書',
    publisher: JLIS,
    version: '3.2',
    date: '2026-03-31',
    url: 'https://www.j-lis.go.jp/file/13_profile_genkou.pdf',
    readAs: 'restatement',
  },
  'JPKI-CA': {
    title: '公的個人認証サービス 認証局の運営に関する情報（自己署名証明書）',
    publisher: JLIS,
    url: 'https://www.jpki.go.jp/ca/ca_rules3.html',
    readAs: 'restatement',
  },
  'JPKI-PASSWORD': {
    title: '公的個人認証サービス パスワードについて',
    publisher: JLIS,
    url: 'https://www.jpki.go.jp/procedure/password.html',
    readAs: 'restatement',
  },
  'JPKI-ACT': {
    title:
      '電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律（公的個人認証法、平成14年法律第153号）',
    publisher: 'e-Gov法令検索',
    date: '2002-12-13',
    url: 'https://laws.e-gov.go.jp/law/414AC0000000153',
    readAs: 'restatement',
  },
  'RFC-5280': {
    title: 'Internet X.509 Public Key Infrastructure Certificate and CRL Profile',
    publisher: 'IETF',
    date: '2008-05',
    readAs: 'standard',
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof REFERENCES;
