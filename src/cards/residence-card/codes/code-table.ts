// What codes on the chip mean. The tables are data, each row with source and date; a code without a row stays a code.
// 在留資格 and 許可の種類 have no rows of their own here: their official table (コード対応表) is handed out by the agency
// separately and comes in by import. Nothing is guessed.

import type { CodedField, CodeRow } from './coded-field.ts';
import { BUILT_IN_CODES } from './tables/built-in.ts';
import { ISO_3166_NAMES } from './tables/iso-3166.ts';

/** Rows by field and code. */
export interface CodeTables {
  readonly rows: readonly CodeRow[];
  lookup(field: CodedField, code: string): CodeRow | undefined;
}

/** Imported rows replace built-in ones of the same field and code. */
export function createCodeTables(imported: readonly CodeRow[] = []): CodeTables {
  const byKey = new Map<string, CodeRow>();
  for (const row of [...isoRows(), ...BUILT_IN_CODES, ...imported])
    byKey.set(keyOf(row.field, row.code), row);
  return {
    rows: [...byKey.values()],
    lookup: (field, code) => byKey.get(keyOf(field, code)),
  };
}

function isoRows(): readonly CodeRow[] {
  return ISO_3166_NAMES.map(([code, ja, en, zh]) => ({
    field: 'nationality',
    code,
    ja,
    en,
    zh,
    source: 'ISO 3166-1, names of Unicode CLDR 48',
    date: '2025-10',
  }));
}

function keyOf(field: CodedField, code: string): string {
  return `${field} ${code}`;
}
