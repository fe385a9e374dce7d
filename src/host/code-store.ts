// The imported code table on disk: a CSV file with the columns field, code, ja, en, zh, source, date (docs/code-tables.md).

import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import type { Bytes } from '../bytes/bytes.ts';
import {
  CODE_COLUMNS,
  type CodeChanges,
  type CodeRowProblem,
  compareCodeRows,
  parseCodeRows,
} from '../cards/residence-card/codes/code-row.ts';
import { type CodeTables, createCodeTables } from '../cards/residence-card/codes/code-table.ts';
import { CODED_FIELDS, type CodeRow, type CodedField } from '../cards/residence-card/codes/coded-field.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import { writeWhole } from './write-whole.ts';

/** A table of this size is no code table; refused before it is parsed. */
const MAX_OCTETS = 4 * 1024 * 1024;
/** Of wrong rows; their number is said in full. */
const LINES_NAMED = 20;

export class CodeStore {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Built-in rows, and those imported before. @throws AppError CODES_INVALID, FILE_UNREADABLE. */
  async load(): Promise<CodeTables> {
    return createCodeTables(await this.#imported());
  }

  /**
   * Takes over the whole file or nothing of it.
   * @throws AppError CODES_INVALID with the first wrong row, FILE_UNREADABLE, FILE_UNWRITABLE.
   */
  async import(file: string): Promise<CodeChanges> {
    const offered = await readIfThere(file);
    if (offered === undefined) throw new AppError('FILE_UNREADABLE');
    return this.#takeOver(offered);
  }

  /** The same of the octets of a file. @throws AppError as import. */
  async importOctets(octets: Bytes): Promise<CodeChanges> {
    return this.#takeOver(textOf(octets));
  }

  async #takeOver(offered: string): Promise<CodeChanges> {
    const rows = rowsOf(offered);
    const imported = await this.#importedOrNothing();
    const kept = imported.filter((row) => !rows.some((other) => sameCode(row, other)));
    await writeWhole(this.#path, csvOf([...kept, ...rows]));
    return compareCodeRows(createCodeTables(imported).rows, rows);
  }

  /** A stored table that is damaged is healed by importing anew, which its failure advises. */
  async #importedOrNothing(): Promise<readonly CodeRow[]> {
    try {
      return await this.#imported();
    } catch (thrown) {
      if (isAppError(thrown, 'CODES_INVALID')) return [];
      throw thrown;
    }
  }

  async #imported(): Promise<readonly CodeRow[]> {
    const stored = await readIfThere(this.#path);
    return stored === undefined ? [] : rowsOf(stored);
  }
}

function rowsOf(csv: string): readonly CodeRow[] {
  const { records, lines } = recordsOf(csv);
  const result = parseCodeRows(records, lines);
  if (!result.ok) throw invalid(result.problems);
  return result.rows;
}

interface CsvRow {
  readonly record: readonly string[];
  /** `lines`: of the file, at the end of the record. */
  readonly info: { readonly lines: number };
}

interface CsvRecords {
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly lines: readonly number[];
}

function recordsOf(csv: string): CsvRecords {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    // With `info` the library returns more than its types say, so it is looked at.
    const parsed: readonly unknown[] = parse(csv, options);
    const rows = parsed.filter(isCsvRow);
    const [header = [], ...body] = rows.map(({ record }) => record);
    if (CODE_COLUMNS.some((column, index) => header[index]?.trim() !== column)) {
      throw new AppError('CODES_INVALID', { line: 1, column: 'row', problem: 'header', problems: 1 });
    }
    const records = body.map((cells) =>
      Object.fromEntries(CODE_COLUMNS.map((column, i) => [column, cells[i] ?? ''])),
    );
    return { records, lines: rows.slice(1).map(({ info }) => info.lines) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('CODES_INVALID', { line: 0, column: 'row', problem: 'csv', problems: 1 });
  }
}

function isCsvRow(row: unknown): row is CsvRow {
  if (typeof row !== 'object' || row === null || !('record' in row) || !('info' in row)) return false;
  const { record, info } = row;
  const isInfo =
    typeof info === 'object' && info !== null && 'lines' in info && typeof info.lines === 'number';
  return isInfo && Array.isArray(record) && record.every((cell) => typeof cell === 'string');
}

function invalid(problems: readonly CodeRowProblem[]): AppError {
  const [first] = problems;
  return new AppError('CODES_INVALID', {
    line: first?.line ?? 0,
    column: first?.column ?? 'row',
    problem: first?.problem ?? 'format',
    problems: problems.length,
    lines: problems
      .slice(0, LINES_NAMED)
      .map(({ line, column }) => `${line} ${column}`)
      .join(', '),
  });
}

function sameCode(left: CodeRow, right: CodeRow): boolean {
  return left.field === right.field && left.code === right.code;
}

function csvOf(rows: readonly CodeRow[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => CODE_COLUMNS.map((column) => cell(row[column])).join(','));
  return [CODE_COLUMNS.join(','), ...lines, ''].join('\n');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return textOf(await readFile(path));
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw new AppError('FILE_UNREADABLE', {}, thrown);
  }
}

/** @throws AppError CODES_INVALID beyond the size of any code table, or for octets that are no UTF-8. */
function textOf(octets: Bytes): string {
  if (octets.length > MAX_OCTETS) throw new AppError('CODES_INVALID', { problem: 'size', problems: 1 });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch (thrown) {
    throw new AppError('CODES_INVALID', { problem: 'utf-8', problems: 1 }, thrown);
  }
}

export interface CodeFieldSummary {
  readonly field: CodedField;
  readonly count: number;
  readonly sources: readonly { readonly source: string; readonly date: string; readonly imported: boolean }[];
}

/** The tables in use, field by field; a field without any row is there too. */
export function summariseCodes(tables: CodeTables): readonly CodeFieldSummary[] {
  const builtIn = createCodeTables().rows;
  return CODED_FIELDS.map((field) => {
    const rows = tables.rows.filter((row) => row.field === field);
    const sources = new Map<string, CodeFieldSummary['sources'][number]>();
    for (const row of rows) {
      const { source, date } = row;
      const imported = !builtIn.some((known) => sameCode(known, row) && known.source === source);
      sources.set(`${source} ${date}`, { source, date, imported });
    }
    return { field, count: rows.length, sources: [...sources.values()] };
  });
}
