// Reads import-table.json: who may import whom. A target is a folder, a file, or a pattern in which `*` stands for
// anything within a name and `**` for any folders.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

/** `may` are imports of values and types, `types` are `import type` only. A folder may always import itself. */
export interface ImportRow {
  readonly from: string;
  readonly may: readonly string[];
  readonly types: readonly string[];
  /** Whether modules of Node (`node:fs`) are allowed. */
  readonly node: boolean;
}

export interface PackageRow {
  readonly package: string;
  readonly in: readonly string[];
}

export interface ImportTable {
  readonly rows: readonly ImportRow[];
  readonly packages: readonly PackageRow[];
}

export function readImportTable(): ImportTable {
  const text = readFileSync(join(ROOT, 'tests/architecture/import-table.json'), 'utf8');
  return JSON.parse(text) as ImportTable;
}

/** The row of the folder a file lies in. */
export function rowOf(table: ImportTable, file: string): ImportRow | undefined {
  return table.rows.find(({ from }) => file.startsWith(`${from}/`));
}

export function mayImport(row: ImportRow, target: string, typeOnly: boolean): boolean {
  const allowed = typeOnly ? [row.from, ...row.may, ...row.types] : [row.from, ...row.may];
  return allowed.some((pattern) => covers(pattern, target));
}

export function mayUsePackage(table: ImportTable, file: string, name: string): boolean {
  return table.packages.some(
    (row) => row.package === name && row.in.some((pattern) => covers(pattern, file)),
  );
}

/** The rows of `may` and `types` of a Markdown table headed `From | May import | Types only`, if there is one. */
export function rowsInMarkdown(text: string): readonly Omit<ImportRow, 'node'>[] {
  const lines = text.split('\n').map(cellsOf);
  const header = lines.findIndex(([from, may]) => from === 'From' && may === 'May import');
  if (header < 0) return [];
  const rest = lines.slice(header + 2);
  const end = rest.findIndex((cells) => cells.length === 0);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map(([from = '', may = '', types = '']) => ({ from, may: listOf(may), types: listOf(types) }));
}

function covers(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return path === pattern || path.startsWith(`${pattern}/`);
  const expression = pattern
    .split('**')
    .map((part) => part.split('*').map(escaped).join('[^/]*'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(path);
}

function escaped(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function cellsOf(line: string): readonly string[] {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|')) return [];
  return trimmed
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}

function listOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(',').map((entry) => entry.trim());
}
