// What the played host answers where a test does not care.

import type { OpenedReadiness } from '../../../src/ipc/readiness-calls.ts';
import type { CodesSummary, DiagnosisRow, SimulatedCardRow, TrustRow } from '../../../src/ipc/schema.ts';
import type { EnvironmentFacts } from '../../../src/readiness/environment-facts.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

export const TRUST: readonly TrustRow[] = [
  {
    name: 'Immigration Services Agency CA 2',
    use: 'residence-card',
    generation: '2',
    sha256: '5b1f0e4c7a9d2e3f8b6c4d1a0f9e8d7c6b5a49382716f5e4d3c2b1a09f8e7d6c',
    state: 'imported',
    validity: 'valid',
    source: 'moj.go.jp',
  },
  {
    name: 'Immigration Services Agency CA 1',
    use: 'residence-card',
    generation: '1',
    sha256: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    state: 'not-imported',
    validity: 'expired',
    source: 'moj.go.jp',
  },
];

export const CODES: CodesSummary = {
  rows: 268,
  fields: [
    { field: 'nationality', rows: 250, source: 'ISO 3166', date: '2026-04' },
    { field: 'sex', rows: 3, source: 'MOJ-RC2-1.1', date: '2026-04' },
    { field: 'statusOfResidence', rows: 0, source: '', date: '' },
  ],
};

export const DIAGNOSIS: readonly DiagnosisRow[] = [
  { check: 'pcsc-service', state: 'ok', facts: { service: 'pcscd', version: '2.0.3' } },
  { check: 'reader', state: 'problem', facts: { readers: 0 } },
  { check: 'crypto', state: 'ok', facts: {} },
  { check: 'jpki-software', state: 'not-checked', facts: {} },
];

export const SIMULATED_CARDS: readonly SimulatedCardRow[] = [
  {
    family: 'residence-card',
    name: 'worker',
    type: '05',
    cardNumber: 'ZD05000001SM',
    story: { ja: '技術・人文知識・国際業務の人', en: 'An engineer', zh: '工程师' },
  },
  {
    family: 'residence-card',
    name: 'gen1-worker',
    type: '1',
    cardNumber: 'ZD01000001SM',
    story: { ja: '第1世代のカードの人', en: 'A first-generation card', zh: '第1代卡' },
  },
  {
    family: 'residence-card',
    name: 'specified-worker',
    type: '07',
    cardNumber: 'ZD07000001SM',
    pins: { 'user-authentication': '1234', 'digital-signature': 'SIGN1234', 'input-support': '5678' },
    story: { ja: '特定在留カードの人', en: 'A specified residence card', zh: '特定在留卡' },
  },
];

/** A Windows PC with all it takes but JPKI利用者ソフト. */
export const ENVIRONMENT: EnvironmentFacts = {
  os: { state: 'known', value: { name: 'Windows 11', version: '10.0.22631' }, by: 'operating-system' },
  jpkiSoftware: { state: 'known', value: { installed: false, version: null }, by: 'registry' },
  browsers: {
    state: 'known',
    value: [
      { name: 'Chrome', version: '131.0.6778.86' },
      { name: 'Edge', version: '131.0.2903.70' },
    ],
    by: 'registry',
  },
  nativeMessagingHost: { state: 'known', value: false, by: 'registry' },
  smartCardService: { state: 'known', value: true, by: 'smart-card-service' },
  readers: {
    state: 'known',
    value: [
      { name: 'SONY FeliCa RC-S300/P', interface: 'contactless', fit: 'yes', model: 'Sony RC-S300' },
      { name: 'Windows Hello for Business 1', interface: 'unknown', fit: 'unknown', model: null },
    ],
    by: 'smart-card-service',
  },
  clock: {
    state: 'known',
    value: { sane: true, today: dateLiteral('2026-11-21'), notBefore: dateLiteral('2026-11-20') },
    by: 'program-date',
  },
};

export const OPENED_READINESS: OpenedReadiness = {
  savedOn: dateLiteral('2026-11-13'),
  procedure: 'P3',
  combo: ['P6'],
  facts: { card: '05', status: '技術・人文知識・国際業務', period: '3年', E: '2027-01-15', in_japan: true },
  cardNumber: null,
};
