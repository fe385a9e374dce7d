// Everything the readiness tables rest on. Rows and checks name the id; title and address stand here once.

export interface Source {
  readonly title: string;
  readonly url?: string;
  /** Who speaks: the authorities, a statute, somebody reporting them, or this program itself. */
  readonly kind: 'official' | 'statute' | 'secondary' | 'choice';
}

const ISA = 'https://www.moj.go.jp/isa/';

export const SOURCES = {
  S0: {
    title: '生活・就労ガイドブック 第1章（中文）',
    url: `${ISA}guidebook_all.html`,
    kind: 'official',
  },
  S1: {
    title: '生活・就労ガイドブック 第1章（日本語、より新しい版）',
    url: `${ISA}guidebook_all.html`,
    kind: 'official',
  },
  S2: {
    title: '在留申請オンラインシステムのリーフレット（日中併記、2022年3月）',
    url: `${ISA}applications/online/onlineshinsei.html`,
    kind: 'official',
  },
  S4: {
    title: '特定在留カードのリーフレット（やさしい日本語）',
    url: `${ISA}tokutei.html`,
    kind: 'official',
  },
  O1: { title: '特定在留カード等交付申請について', url: `${ISA}tokutei.html`, kind: 'official' },
  O2: {
    title: '在留申請オンラインシステム よくある質問',
    url: `${ISA}applications/online/online-QA.html`,
    kind: 'official',
  },
  O3: {
    title: '在留申請オンラインシステム（外国人本人、法定代理人、親族の方）',
    url: `${ISA}applications/online/10_00112.html`,
    kind: 'official',
  },
  O5: {
    title: '在留申請オンラインシステム 利用者情報の変更とパスワード',
    url: `${ISA}applications/online/online-riyousyajyouhouhenkou.html`,
    kind: 'official',
  },
  O6: {
    title: '在留申請オンラインシステム 利用申出',
    url: `${ISA}applications/guide/online-riyoumoushide.html`,
    kind: 'official',
  },
  O8: {
    title: '出入国在留管理庁電子届出システム',
    url: `${ISA}publications/materials/i-ens_index.html`,
    kind: 'official',
  },
  O9: { title: '生活・就労ガイドブックの言語', url: `${ISA}guidebook_all.html`, kind: 'official' },
  O11: { title: '出入国管理及び難民認定法 第19条の5（2024年4月1日現在）', kind: 'statute' },
  ICA: { title: '出入国管理及び難民認定法', kind: 'statute' },
  'CIVIL-CODE': { title: '民法 第140条から第143条（期間の計算）', kind: 'statute' },
  'CLOSED-DAYS-ACT': { title: '行政機関の休日に関する法律', kind: 'statute' },
  'HOLIDAYS-ACT': { title: '国民の祝日に関する法律', kind: 'statute' },
  'HOLIDAYS-NOTICE': {
    title: '内閣府「国民の祝日」について',
    url: 'https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html',
    kind: 'official',
  },
  T: { title: 'Public notes on residence procedures, each naming its official page', kind: 'secondary' },
  R1: { title: 'Public guide data on My Number cards, compared 2026-09-27', kind: 'secondary' },
  R2: {
    title: 'Public fee table naming the official fee pages, compared 2026-09-27',
    url: `${ISA}01_00644.html`,
    kind: 'secondary',
  },
  R3: {
    title: 'A second, independent public fee table naming the same order',
    url: `${ISA}01_00643.html`,
    kind: 'secondary',
  },
  R5: { title: 'Published viewer for second-generation cards', kind: 'secondary' },
  R6: { title: 'A user report of an online renewal (2025)', kind: 'secondary' },
  R7: { title: 'A guide to online renewal on a Mac', kind: 'secondary' },
  P1: { title: 'Practitioner quoting the authority on the last day', kind: 'secondary' },
  P2: {
    title: 'Practitioner on the last day',
    url: 'http://www.bridge2n.jp/16683217570343',
    kind: 'secondary',
  },
  P3: {
    title: 'Practitioner on follow-up papers in the special period (2026-01-15)',
    url: 'https://sincere-smartvisa.com/?p=3110',
    kind: 'secondary',
  },
  P4: {
    title: 'Practitioner on the system of 2026-01-05',
    url: 'https://visa.katsumi-office.com/',
    kind: 'secondary',
  },
  P5: {
    title: 'Practitioner on the system of January 2026',
    url: 'https://lawoffice-yokoyama.com/info/new-online-residence-application-system-from-january-2026',
    kind: 'secondary',
  },
  P6: {
    title: 'Practitioner on who may use the system (2025-09-10)',
    url: 'https://office-yamanami.com/2025/09/10/',
    kind: 'secondary',
  },
  P7: {
    title: 'Practitioner on systems and browsers',
    url: 'https://spouse-visa.jp/application-system/',
    kind: 'secondary',
  },
  P8: {
    title: 'Practitioner on the specified residence card',
    url: 'https://office-babaakira.com/special-residence-card-qa-2026',
    kind: 'secondary',
  },
  P9: {
    title: 'Practitioner on card validity from 2026-06-14',
    url: 'https://ofune-office.com/newsdetail?wgd=news-32',
    kind: 'secondary',
  },
  P10: {
    title: 'Practitioners on the act of 2024',
    url: 'https://kanridantai.net/isa-jp-20260116',
    kind: 'secondary',
  },
  P11: {
    title: 'Practitioners on photographs of children from 2026-06-14',
    url: 'https://tommyslegal.com/residence-card-child-photo-2026-en/',
    kind: 'secondary',
  },
  P12: {
    title: 'Practitioners on stays of 30 days and the special period',
    url: 'https://office-tanuma.biz/tokureikikan',
    kind: 'secondary',
  },
  P13: {
    title: 'Practitioners on periods of stay for 特定技能 from 2025-09-30',
    url: 'https://www.smilevisa.jp/?p=26231',
    kind: 'secondary',
  },
  P15: {
    title: 'Practitioners on the districts of the regional bureaus',
    url: 'http://www.akia-legal.com/foreigners-status-residence/faq037.html',
    kind: 'secondary',
  },
  M: {
    title: 'Municipalities and universities on My Number cards of foreign residents',
    kind: 'secondary',
  },
  INFERENCE: { title: 'Inference of this program; confirm with the office', kind: 'choice' },
  PRODUCT: { title: 'A choice of this program', kind: 'choice' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
