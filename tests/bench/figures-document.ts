// The figures in docs/performance.md, between two marks, made of the JSON of a run.

import type { BenchReport, Cell, FigureTable } from '../../src/host/bench/figures.ts';

const BEGIN = '<!-- figures: npm run bench -- --write-docs -->';
const END = '<!-- end of figures -->';

/** Twelve speeds of each card say what four do; a list of files is no figure. */
const SHORTENED: Readonly<Record<string, (row: FigureTable['rows'][number]) => boolean>> = {
  'modelled-tap': ({ exchangeMs }) => exchangeMs === 10,
  bundle: ({ kind }) => kind === 'first',
};

export interface Measured extends BenchReport {
  readonly loadAfter: number;
}

/** @throws when the document has no place for figures. */
export function withFigures(
  document: string,
  report: Measured,
  titles: Readonly<Record<string, string>>,
): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/performance.md has no place for figures');
  const { machine, loadAfter } = report;
  const about = [
    `Measured on ${machine.processor}, ${machine.cores} cores, ${machine.memoryMb} MB, ${machine.system},`,
    `${machine.runtime}; load average ${machine.load} before and ${loadAfter} after.`,
  ];
  const tables = report.tables.map((table) => tableText(table, titles[table.id] ?? table.id));
  return `${document.slice(0, begin)}${[`${BEGIN}\n`, ...about, '', ...tables].join('\n')}\n${document.slice(end)}`;
}

function tableText({ id, rows, couldNotRun }: FigureTable, title: string): string {
  const shown = rows.filter(SHORTENED[id] ?? (() => true));
  const columns = Object.keys(shown[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const grid = [
    columns,
    columns.map(() => '---'),
    ...shown.map((row) => columns.map((name) => text(row[name]))),
  ];
  const why = couldNotRun === undefined ? [] : [`Could not be measured: ${couldNotRun}`, ''];
  return [`### ${title}`, '', ...(shown.length === 0 ? [] : [...grid.map(line), '']), ...why].join('\n');
}

function text(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'boolean') return cell ? '✔' : '✘';
  return String(cell).replaceAll('|', String.raw`\|`);
}
