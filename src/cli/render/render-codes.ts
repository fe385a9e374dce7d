// The code tables in use, what an import changed, and what is wrong with a table that was refused.

import { fillIn } from '../../words/fill-in.ts';
import { dateText } from '../../words/value-words.ts';
import { wrapText } from './layout.ts';
import { createPage, headingLines, type Page, type Surface, type TerminalWords, toText } from './page.ts';
import { sanitise } from './sanitise.ts';

export interface CodeTableLine {
  readonly field: keyof TerminalWords['fields']['fields'];
  /** Codes with a meaning; 0: no table. */
  readonly count: number;
  /** Each source once. */
  readonly sources: readonly { readonly source: string; readonly date: string; readonly imported: boolean }[];
}

interface CodeMeaning {
  readonly field: string;
  readonly code: string;
  readonly ja: string;
}

export interface CodeImport {
  readonly added: readonly CodeMeaning[];
  readonly changed: readonly { readonly before: CodeMeaning; readonly after: CodeMeaning }[];
  readonly unchanged: number;
}

const INDENT = 4;

export function renderCodeTables(tables: readonly CodeTableLine[], surface: Surface): string {
  const page = createPage(surface);
  return toText([
    ...headingLines(page.words.terminal.codes.heading, page),
    ...tables.flatMap((table) => tableLines(table, page)),
  ]);
}

function tableLines({ field, count, sources }: CodeTableLine, page: Page): readonly string[] {
  const { words, width, paint } = page;
  const { codes } = words.terminal;
  const { label, official } = words.fields.fields[field];
  const name = label === official ? label : `${label}  ${official}`;
  const amount = count === 0 ? codes.none : fillIn(codes.count, { count });
  const sourceTexts = sources.map(({ source, date, imported }) => {
    const kind = imported ? codes.imported : codes.builtIn;
    return `${kind}: ${fillIn(codes.source, { source, date: dateText(words, date) })}`;
  });
  return [
    ...indented(`${name}: ${amount}`, 2, width),
    ...sourceTexts.flatMap((text) => indented(text, INDENT, width, paint.dim)),
  ];
}

export function renderCodeImport({ added, changed, unchanged }: CodeImport, surface: Surface): string {
  const { words, width } = createPage(surface);
  const { codes } = words.terminal;
  const summary = fillIn(codes.result, { added: added.length, changed: changed.length, unchanged });
  return toText([
    ...wrapText(`✔ ${summary}`, width),
    ...added.flatMap((row) => indented(`${codes.added}: ${meaningText(row)}`, INDENT, width)),
    ...changed.flatMap(({ before, after }) =>
      indented(`${codes.changed}: ${meaningText(before)} → ${after.ja}`, INDENT, width),
    ),
  ]);
}

/** For the facts of CODES_INVALID: the first place, what is wrong there, and how many more there are. */
export function codeProblemText(
  facts: Readonly<Record<string, string | number | boolean>>,
  { words }: Page,
): string {
  const { codes } = words.terminal;
  const { line, column, problem, problems } = facts;
  const reasons: Readonly<Record<string, string>> = codes.problems;
  const reason = reasons[String(problem)] ?? String(problem);
  const place =
    typeof line === 'number' && line > 0
      ? `${fillIn(codes.line, { line, column: column === 'row' ? '' : String(column) }).trim()}: `
      : '';
  const more =
    typeof problems === 'number' && problems > 1 ? ` (${fillIn(codes.more, { count: problems - 1 })})` : '';
  return `${place}${reason}${more}`;
}

function meaningText({ field, code, ja }: CodeMeaning): string {
  return `${field} ${code} ${ja}`;
}

function indented(
  text: string,
  indent: number,
  width: number,
  paint: (line: string) => string = (line) => line,
): readonly string[] {
  return wrapText(sanitise(text), width - indent).map((line) => ' '.repeat(indent) + paint(line));
}
