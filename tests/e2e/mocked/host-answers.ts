// What the played host answers where a test does not care.

import type { CodesSummary, DiagnosisRow, SimulatedCardRow, TrustRow } from '../../../src/ipc/schema.ts';

export const TRUST: readonly TrustRow[] = [
  {
    name: 'Immigration Services Agency CA 2',
    use: 'residence-card',
    generation: '2',
    sha256: '5b1f0e4c7a9d2e3f8b6c4d1a0f9e8d7c6b5a49382716f5e4d3c2b1a09f8e7d6c',
    imported: true,
    validity: 'valid',
    source: 'moj.go.jp',
  },
  {
    name: 'Immigration Services Agency CA 1',
    use: 'residence-card',
    generation: '1',
    sha256: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    imported: false,
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
    name: 'worker',
    type: '05',
    cardNumber: 'ZD05000001SM',
    story: { ja: '技術・人文知識・国際業務の人', en: 'An engineer', zh: '工程师' },
  },
  {
    name: 'gen1-worker',
    type: '1',
    cardNumber: 'ZD01000001SM',
    story: { ja: '第1世代のカードの人', en: 'A first-generation card', zh: '第1代卡' },
  },
];
