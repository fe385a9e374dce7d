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
  'RFC-5280': {
    title: 'Internet X.509 Public Key Infrastructure Certificate and CRL Profile',
    publisher: 'IETF',
    date: '2008-05',
    readAs: 'standard',
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof REFERENCES;
