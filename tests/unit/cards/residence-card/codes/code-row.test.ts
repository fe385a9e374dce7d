import { describe, expect, it } from 'vitest';
import {
  CODE_COLUMNS,
  type CodeColumn,
  compareCodeRows,
  parseCodeRows,
} from '../../../../../src/cards/residence-card/codes/code-row.ts';
import type { CodeRow } from '../../../../../src/cards/residence-card/codes/coded-field.ts';

const ROW = {
  field: 'statusOfResidence',
  code: 'T410010000',
  ja: '見本の在留資格',
  en: 'Sample status',
  zh: '样本在留资格',
  source: 'Sample table',
  date: '2026-06-14',
} as const satisfies CodeRow;

const OTHER = { ...ROW, code: 'T410020000' } as const;

describe('rows offered for import', () => {
  it('are taken when every column is there', () => {
    expect(parseCodeRows([ROW, OTHER])).toEqual({ ok: true, rows: [ROW, OTHER] });
  });

  it('may be none at all', () => {
    expect(parseCodeRows([])).toEqual({ ok: true, rows: [] });
  });

  it('lose spaces around their texts', () => {
    const spaced = Object.fromEntries(Object.entries(ROW).map(([column, text]) => [column, ` ${text}\t`]));
    expect(parseCodeRows([spaced])).toEqual({ ok: true, rows: [ROW] });
  });

  it('lose columns that are not asked for', () => {
    const wide: Record<string, string> = { ...ROW, note: 'kept elsewhere' };
    expect(parseCodeRows([wide])).toEqual({ ok: true, rows: [ROW] });
  });

  it.each(CODE_COLUMNS)('need a text in the column %s', (column: CodeColumn) => {
    const without = Object.fromEntries(Object.entries(ROW).filter(([name]) => name !== column));
    const problems = [{ line: 2, column, problem: 'missing' }];
    for (const row of [without, { ...ROW, [column]: '' }, { ...ROW, [column]: '  ' }]) {
      expect(parseCodeRows([row])).toEqual({ ok: false, problems });
    }
  });

  it.each(['birthDate', 'Sex', 'statusofresidence', '在留資格'])('cannot be of the field %s', (field) => {
    expect(parseCodeRows([{ ...ROW, field }])).toEqual({
      ok: false,
      problems: [{ line: 2, column: 'field', problem: 'unknown-field' }],
    });
  });

  it.each(['T41001 000', 'T4100100000', '許可', 'é', 'A\u0000B'])('cannot have the code "%s"', (code) => {
    expect(parseCodeRows([{ ...ROW, code }])).toEqual({
      ok: false,
      problems: [{ line: 2, column: 'code', problem: 'format' }],
    });
  });

  it.each(['2026', '2026-6', '2026/06/14', '14.06.2026', '2026-06-1', 'June 2026', '２０２６-０６'])(
    'cannot have the date "%s"',
    (date) => {
      expect(parseCodeRows([{ ...ROW, date }])).toEqual({
        ok: false,
        problems: [{ line: 2, column: 'date', problem: 'format' }],
      });
    },
  );

  it('may have a date of a month or of a day', () => {
    for (const date of ['2026-06', '2026-06-14']) expect(parseCodeRows([{ ...ROW, date }]).ok).toBe(true);
  });

  it('cannot name the same field and code twice', () => {
    expect(parseCodeRows([ROW, OTHER, { ...ROW, ja: '別の見本' }])).toEqual({
      ok: false,
      problems: [{ line: 4, column: 'row', problem: 'duplicate' }],
    });
  });

  it('cannot name the same field and code twice with spaces between them and the comma', () => {
    expect(parseCodeRows([ROW, { ...ROW, code: ` ${ROW.code}` }])).toEqual({
      ok: false,
      problems: [{ line: 3, column: 'row', problem: 'duplicate' }],
    });
  });

  it('may have the same code in two fields', () => {
    expect(
      parseCodeRows([
        { ...ROW, code: '01' },
        { ...ROW, field: 'permissionType', code: '01' },
      ]).ok,
    ).toBe(true);
  });

  it('are refused as a whole, with every wrong place by line', () => {
    const result = parseCodeRows([ROW, { ...OTHER, date: 'soon', en: '' }, { ...OTHER, field: 'name' }]);
    expect(result).toEqual({
      ok: false,
      problems: [
        { line: 3, column: 'en', problem: 'missing' },
        { line: 3, column: 'date', problem: 'format' },
        { line: 4, column: 'field', problem: 'unknown-field' },
      ],
    });
  });
});

describe('what an import would change', () => {
  it('is nothing when the same rows come again', () => {
    expect(compareCodeRows([ROW, OTHER], [OTHER, ROW])).toEqual({ added: [], changed: [], unchanged: 2 });
  });

  it('is what is new, what reads differently, and the number of those that stay', () => {
    const renamed = { ...ROW, ja: '改められた見本' };
    const added: CodeRow = { ...ROW, field: 'permissionType', code: '01' };
    expect(compareCodeRows([ROW, OTHER], [renamed, OTHER, added])).toEqual({
      added: [added],
      changed: [{ before: ROW, after: renamed }],
      unchanged: 1,
    });
  });

  it.each(['ja', 'en', 'zh', 'source', 'date'] as const)('shows a change of %s alone', (column) => {
    const after = { ...ROW, [column]: '2026-07' };
    expect(compareCodeRows([ROW], [after]).changed).toEqual([{ before: ROW, after }]);
  });

  it('leaves rows that are not offered as they are', () => {
    expect(compareCodeRows([ROW, OTHER], [])).toEqual({ added: [], changed: [], unchanged: 0 });
  });
});
