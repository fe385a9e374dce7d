// The documented form of an imported code table: rows of field, code, ja, en, zh, source, date. Every row is checked; one
// wrong row refuses the whole file, and all wrong rows are named.

import { parseIsoDate } from '../../../time/jst-date.ts';
import { type CodeRow, isCodedField } from './coded-field.ts';

export const CODE_COLUMNS = ['field', 'code', 'ja', 'en', 'zh', 'source', 'date'] as const;
export type CodeColumn = (typeof CODE_COLUMNS)[number];

export interface CodeRowProblem {
  /** Counted from 1 with the header as line 1. */
  readonly line: number;
  readonly column: CodeColumn | 'row';
  readonly problem: 'missing' | 'unknown-field' | 'format' | 'duplicate';
}

export type CodeRowsResult =
  | { readonly ok: true; readonly rows: readonly CodeRow[] }
  | { readonly ok: false; readonly problems: readonly CodeRowProblem[] };

type RawRow = Readonly<Partial<Record<CodeColumn, string>>>;

/**
 * Codes are printable ASCII without spaces, as on the chip; a source and its date are required.
 * @param lines where each record ends in its file, for the problems; two and on when not given
 */
export function parseCodeRows(records: readonly RawRow[], lines: readonly number[] = []): CodeRowsResult {
  const problems: CodeRowProblem[] = [];
  const rows: CodeRow[] = [];
  const seen = new Set<string>();
  records.forEach((record, index) => {
    const line = lines[index] ?? index + 2;
    const found = problemsOf(record, line);
    const key = `${trimmed(record.field)} ${trimmed(record.code)}`;
    if (found.length === 0 && seen.has(key)) found.push({ line, column: 'row', problem: 'duplicate' });
    seen.add(key);
    problems.push(...found);
    const row = found.length === 0 ? toRow(record) : undefined;
    if (row !== undefined) rows.push(row);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

export interface CodeChanges {
  readonly added: readonly CodeRow[];
  readonly changed: readonly { readonly before: CodeRow; readonly after: CodeRow }[];
  readonly unchanged: number;
}

/** What an import would do to the tables in use. */
export function compareCodeRows(current: readonly CodeRow[], offered: readonly CodeRow[]): CodeChanges {
  const added: CodeRow[] = [];
  const changed: { before: CodeRow; after: CodeRow }[] = [];
  let unchanged = 0;
  for (const after of offered) {
    const before = current.find((row) => row.field === after.field && row.code === after.code);
    if (before === undefined) added.push(after);
    else if (CODE_COLUMNS.every((column) => before[column] === after[column])) unchanged += 1;
    else changed.push({ before, after });
  }
  return { added, changed, unchanged };
}

function problemsOf(record: RawRow, line: number): CodeRowProblem[] {
  const problems: CodeRowProblem[] = [];
  for (const column of CODE_COLUMNS) {
    const text = record[column]?.trim() ?? '';
    if (text === '') problems.push({ line, column, problem: 'missing' });
    else if (column === 'field' && !isCodedField(text))
      problems.push({ line, column, problem: 'unknown-field' });
    else if (column === 'code' && !/^[\x21-\x7e]{1,10}$/.test(text)) {
      problems.push({ line, column, problem: 'format' });
    } else if (column === 'date' && !isMonthOrDay(text)) {
      problems.push({ line, column, problem: 'format' });
    }
  }
  return problems;
}

function toRow(record: RawRow): CodeRow | undefined {
  const { field, code, ja, en, zh, source, date } = record;
  const codedField = trimmed(field);
  if (!isCodedField(codedField)) return undefined;
  return {
    field: codedField,
    code: trimmed(code),
    ja: trimmed(ja),
    en: trimmed(en),
    zh: trimmed(zh),
    source: trimmed(source),
    date: trimmed(date),
  };
}

function trimmed(text: string | undefined): string {
  return text?.trim() ?? '';
}

function isMonthOrDay(text: string): boolean {
  return parseIsoDate(text) !== undefined || parseIsoDate(`${text}-01`) !== undefined;
}
