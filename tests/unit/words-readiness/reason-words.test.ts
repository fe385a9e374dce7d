import { describe, expect, it } from 'vitest';
import { REASONS, type ParamKind } from '../../../src/readiness/tables/reasons.ts';
import {
  daysText,
  procedureText,
  reasonText,
  statusText,
  type ReasonLike,
} from '../../../src/words/reason-words.ts';
import { ALL_WORDS, wordsOf } from './all-readiness-words.ts';

const JA = wordsOf('ja');
const EN = wordsOf('en');
const ZH = wordsOf('zh-Hans');

const SAMPLES: Readonly<Record<ParamKind, string | number>> = {
  date: '2027-01-31',
  days: 3,
  count: 7,
  text: '永住者',
  procedure: 'P3',
  phone: '0570-013904',
  check: 'B-OVERSTAY',
};

const DATES = {
  ja: '2027年1月31日',
  'ja-easy': '2027年1月31日',
  en: '31 January 2027',
  'zh-Hans': '2027年1月31日',
};

function reasonsWithSamples(): readonly (ReasonLike & { readonly kinds: readonly ParamKind[] })[] {
  return Object.entries<Readonly<Record<string, ParamKind>>>(REASONS).map(([key, kinds]) => ({
    key: key as ReasonLike['key'],
    params: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, SAMPLES[kind]])),
    kinds: Object.values(kinds),
  }));
}

describe('reasonText', () => {
  it.each(ALL_WORDS)('leaves nothing unfilled and writes no day as data, in $language', (words) => {
    for (const reason of reasonsWithSamples()) {
      const text = reasonText(words, reason);
      expect(text, reason.key).not.toMatch(/[{}]|\d{4}-\d{2}-\d{2}|P3|B-OVERSTAY|undefined/);
      if (reason.kinds.includes('date')) expect(text, reason.key).toContain(DATES[words.language]);
      if (reason.kinds.includes('days')) expect(text, reason.key).toMatch(/3 ?(?:日|天|days)/);
      if (reason.kinds.includes('phone')) expect(text, reason.key).toContain('0570-013904');
    }
  });

  it('says the real dates', () => {
    const params = { expired: '2026-10-03', daysAgo: 48 };
    expect(reasonText(JA, { key: 'certificate-expired', params })).toBe(
      '2026年10月3日に終わりました（48日前）。申請には両方の電子証明書が必要です。',
    );
    expect(reasonText(EN, { key: 'certificate-expired', params: { ...params, daysAgo: 1 } })).toBe(
      'It ended on 3 October 2026 (1 day ago). Applying needs both certificates.',
    );
  });

  it('says of a last day that it is today', () => {
    const params = { expires: '2026-11-20', daysLeft: 0 };
    expect(reasonText(JA, { key: 'certificate-valid', params })).toBe(
      '2026年11月20日まで有効です（今日まで）。',
    );
    expect(reasonText(EN, { key: 'certificate-valid', params })).toBe(
      'Valid until 20 November 2026 (ends today).',
    );
  });

  it('names a status in the language with the official name beside it', () => {
    const reason: ReasonLike = { key: 'status-excluded', params: { status: '短期滞在' } };
    expect(reasonText(JA, reason)).toContain('「短期滞在」');
    expect(reasonText(EN, reason)).toContain('Temporary Visitor (短期滞在)');
    expect(reasonText(ZH, reason)).toContain('「短期滞在」');
  });

  it('leaves names of systems and browsers as they are', () => {
    expect(reasonText(EN, { key: 'os-unsupported', params: { os: 'Linux' } })).toContain('Linux');
  });
});

describe('daysText', () => {
  it('counts one day and several', () => {
    expect([1, 14].map((days) => daysText(EN, days))).toEqual(['1 day', '14 days']);
    expect([1, 14].map((days) => daysText(JA, days))).toEqual(['1日', '14日']);
  });
});

describe('statusText', () => {
  it('leaves a status that is not in the table as it is', () => {
    expect(statusText(EN, '(newborn)')).toBe('(newborn)');
  });

  it('translates a stay without end', () => {
    expect(statusText(EN, '無期限')).toBe('Indefinite');
  });
});

describe('procedureText', () => {
  it('puts the official name beside a translation', () => {
    expect(procedureText(JA, 'PR')).toBe('永住許可申請');
    expect(procedureText(EN, 'PR')).toBe('Application for Permanent Residence (永住許可申請)');
  });
});
