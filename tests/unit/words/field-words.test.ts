import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/words/en.ts';
import { type FieldLike, type FieldsReport, fieldWords, isShown } from '../../../src/words/field-words.ts';
import type { FindingLike } from '../../../src/words/finding-words.ts';
import { JA } from '../../../src/words/ja.ts';
import { ZH_HANS } from '../../../src/words/zh-hans.ts';

function read(id: string, raw: string, value: string | null, more: Partial<FieldLike> = {}): FieldLike {
  return { id, state: 'read', raw, value, ...more };
}

function reportOf(fields: readonly FieldLike[], ...findings: FindingLike[]): FieldsReport {
  return { card: { type: '05' }, fields, findings };
}

const noWork = read('workRestriction', '9', '就労不可');
const permission = read('comprehensivePermission', '1', '許可');

describe('fieldWords', () => {
  it('labels a field, with the official term beside a translation', () => {
    const field = read('periodOfStay', '0300', '3年');
    expect(fieldWords(JA, reportOf([field]), field)).toEqual({
      label: '在留期間',
      text: '3年',
      isPast: false,
      notes: [],
    });
    expect(fieldWords(EN, reportOf([field]), field)).toEqual({
      label: 'Period of stay',
      official: '在留期間',
      text: '3 years (3年)',
      isPast: false,
      notes: [],
    });
  });

  it('shows the official Japanese text of a code beside its translation', () => {
    const field = read('sex', '2', '女', { translations: { en: 'Female', zh: '女' } });
    const texts = [JA, EN, ZH_HANS].map((words) => fieldWords(words, reportOf([field]), field).text);
    expect(texts).toEqual(['女', 'Female (女)', '女']);
  });

  it('shows a code of unknown meaning as it stands', () => {
    const field = read('statusOfResidence', 'T410010000', null);
    expect(fieldWords(JA, reportOf([field]), field).text).toBe('不明（コード T410010000）');
  });

  it.each([
    ['empty', null, '記載なし'],
    ['missing', null, 'チップに項目がありません'],
    ['unreadable', null, '読めません（形が仕様と違います）'],
    ['unreadable', '2031AB01', '読めません（形が仕様と違います: 2031AB01）'],
  ] as const)('says of a field that is %s: %j', (state, raw, text) => {
    const field: FieldLike = { id: 'birthDate', state, value: null, raw };
    expect(fieldWords(JA, reportOf([field]), field).text).toBe(text);
  });

  it('counts the days to a date as its rule did', () => {
    const field = read('cardExpiryDate', '20270131', '2027-01-31');
    const params = { date: '2027-01-31', days: 72 };
    const report = reportOf([field], { rule: 'rc-card-in-date', status: 'pass', reason: 'in-date', params });
    expect(fieldWords(JA, report, field)).toMatchObject({
      text: '2027年1月31日',
      days: 'あと72日',
      isPast: false,
    });
  });

  it('counts the days since a date that has passed', () => {
    const field = read('periodOfStayExpiryDate', '20261110', '2026-11-10');
    const params = { date: '2026-11-10', days: 10 };
    const report = reportOf([field], {
      rule: 'rc-period-of-stay-in-date',
      status: 'warn',
      reason: 'past',
      params,
    });
    expect(fieldWords(JA, report, field)).toMatchObject({ days: '10日前に終了', isPast: true });
  });

  it('never reads the column for applications as "none is pending"', () => {
    const field = read('renewalApplicationStatus', '0', '記載なし');
    expect(fieldWords(JA, reportOf([field]), field).text).toBe(
      'カードに記載なし。オンライン申請はカードに記載されません',
    );
    expect(fieldWords(EN, reportOf([field]), field).text).toBe(
      'No entry on the card. Online applications are not written on the card',
    );
  });

  it('asks for the 指定書 at work restriction 4', () => {
    const field = read('workRestriction', '4', '指定書により指定された就労活動のみ可');
    expect(fieldWords(EN, reportOf([field]), field).notes).toEqual([
      'Work only as written in the designation (指定書) in the passport. Ask for it.',
    ]);
  });

  it('reads 就労不可 together with a permission that goes on', () => {
    const finding: FindingLike = {
      rule: 'rc-permission-in-date',
      status: 'pass',
      reason: 'in-date',
      params: { date: '2027-03-31', days: 131 },
    };
    expect(fieldWords(JA, reportOf([noWork, permission], finding), noWork).notes).toEqual([
      '就労不可ですが、資格外活動の包括許可が2027年3月31日まであります。許可の範囲の中で働けます。',
    ]);
  });

  it('says of a permission whose date has passed only that, and does not judge', () => {
    const finding: FindingLike = {
      rule: 'rc-permission-in-date',
      status: 'warn',
      reason: 'past',
      params: { date: '2026-03-31', days: 234 },
    };
    const [note = ''] = fieldWords(JA, reportOf([noWork, permission], finding), noWork).notes;
    expect(note).toContain('2026年3月31日を過ぎています');
    expect(note).toContain('判断しません');
  });

  it('adds nothing to 就労不可 without a permission', () => {
    const none = read('comprehensivePermission', '0', '無し');
    expect(fieldWords(JA, reportOf([noWork, none]), noWork).notes).toEqual([]);
  });

  it('marks text in another encoding than specified', () => {
    const field = read('address', '見本町', '見本町', { encoding: 'shift_jis' });
    expect(fieldWords(EN, reportOf([field]), field).notes[0]).toContain('Shift_JIS');
  });
});

describe('isShown', () => {
  const empty: FieldLike = { id: 'statusOfResidence', state: 'empty', value: null, raw: null };

  it('hides status and period of a 特別永住者証明書 that has none', () => {
    const report = { ...reportOf([empty]), card: { type: '06' } };
    expect(isShown(report, empty)).toBe(false);
    expect(isShown(report, { ...empty, state: 'missing' })).toBe(false);
    expect(isShown(report, { ...empty, state: 'read' })).toBe(true);
    expect(isShown(report, { ...empty, id: 'birthDate' })).toBe(true);
  });

  it('hides nothing of a 在留カード', () => {
    expect(isShown(reportOf([empty]), empty)).toBe(true);
  });
});
