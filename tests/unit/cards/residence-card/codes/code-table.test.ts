import { describe, expect, it } from 'vitest';
import { createCodeTables } from '../../../../../src/cards/residence-card/codes/code-table.ts';
import { type CodeRow, isCodedField } from '../../../../../src/cards/residence-card/codes/coded-field.ts';

const STATUS: CodeRow = {
  field: 'statusOfResidence',
  code: 'T410010000',
  ja: '見本の在留資格',
  en: 'Sample status',
  zh: '样本在留资格',
  source: 'Sample table',
  date: '2026-06',
};

describe('code tables', () => {
  const tables = createCodeTables();

  it.each([
    { field: 'sex', code: '1', ja: '男' },
    { field: 'sex', code: '2', ja: '女' },
    { field: 'sex', code: '3', ja: '不詳' },
    { field: 'nationality', code: 'VNM', ja: 'ベトナム' },
    { field: 'nationality', code: 'TWN', ja: '台湾' },
    { field: 'nationality', code: 'XXX', ja: '無国籍' },
    { field: 'workRestriction', code: '1', ja: '就労制限なし' },
    { field: 'workRestriction', code: '2', ja: '在留資格に基づく就労活動のみ可' },
    { field: 'workRestriction', code: '4', ja: '指定書により指定された就労活動のみ可' },
    { field: 'workRestriction', code: '9', ja: '就労不可' },
    { field: 'comprehensivePermission', code: '0', ja: '無し' },
    { field: 'individualPermission', code: '1', ja: '有り' },
    { field: 'renewalApplicationStatus', code: '1', ja: '申請中' },
    { field: 'commissionerNote', code: '0', ja: '無し' },
  ] as const)(
    'know $field $code as $ja, in three languages and with source and date',
    ({ field, code, ja }) => {
      const row = tables.lookup(field, code);
      expect(row?.ja).toBe(ja);
      for (const text of [row?.en, row?.zh, row?.source, row?.date]) expect(text).toMatch(/\S/);
    },
  );

  it.each([
    { field: 'sex', code: '0' },
    { field: 'sex', code: '4' },
    { field: 'sex', code: '01' },
    { field: 'workRestriction', code: '3' },
    { field: 'nationality', code: 'QZZ' },
    { field: 'nationality', code: 'vnm' },
    { field: 'nationality', code: '' },
    { field: 'comprehensivePermission', code: '3' },
  ] as const)('guess nothing for $field "$code"', ({ field, code }) => {
    expect(tables.lookup(field, code)).toBeUndefined();
  });

  it('have no row of their own for 在留資格 and 許可の種類', () => {
    const fields = tables.rows.map(({ field }) => field);
    expect(fields).not.toContain('statusOfResidence');
    expect(fields).not.toContain('permissionType');
  });

  it('keep the codes of one field out of another', () => {
    expect(tables.lookup('individualPermission', '2')).toBeUndefined();
    expect(tables.lookup('comprehensivePermission', '2')?.ja).toContain('教育');
  });

  it('list each field and code once', () => {
    const keys = tables.rows.map(({ field, code }) => `${field} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(200);
  });

  it('have rows that an import would accept', () => {
    for (const { field, code, date } of tables.rows) {
      expect(isCodedField(field)).toBe(true);
      expect(code).toMatch(/^[\x21-\x7e]{1,10}$/);
      expect(date).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
    }
  });
});

describe('an imported row', () => {
  it('adds a meaning', () => {
    const tables = createCodeTables([STATUS]);
    expect(tables.lookup('statusOfResidence', 'T410010000')).toEqual(STATUS);
    expect(tables.lookup('sex', '1')?.ja).toBe('男');
  });

  it('replaces the built-in one of the same field and code', () => {
    const ours: CodeRow = { ...STATUS, field: 'nationality', code: 'TWN', ja: '見本' };
    const tables = createCodeTables([ours]);
    expect(tables.lookup('nationality', 'TWN')).toEqual(ours);
    expect(tables.rows.filter(({ code }) => code === 'TWN')).toEqual([ours]);
    expect(tables.rows).toHaveLength(createCodeTables().rows.length);
  });

  it('changes no other set of tables', () => {
    createCodeTables([STATUS]);
    expect(createCodeTables().lookup('statusOfResidence', 'T410010000')).toBeUndefined();
  });
});
