// The figures of a bench as tables. Columns have the names they have in the JSON, in every language.

import type { BenchReport, Cell, FigureTable, Row } from '../../host/bench/figures.ts';
import { fillIn } from '../../words/fill-in.ts';
import { wrapText } from './layout.ts';
import { type Page, type Surface, createPage, headingLines, joinBlocks, toText } from './page.ts';
import { sanitise } from './sanitise.ts';
import { textWidth } from './text-width.ts';

/** Of a table that is too wide, so many rows still fit side by side as columns. */
const MOST_TURNED = 8;

export function renderBench({ version, machine, tables }: BenchReport, surface: Surface): string {
  const page = createPage(surface);
  const { bench } = page.words.terminal;
  const about = fillIn(bench.machine, { ...machine, version });
  const titles: Readonly<Record<string, string>> = bench.tables;
  return toText(
    joinBlocks([
      [...headingLines(bench.heading, page), ...wrapText(sanitise(about), page.width).map(page.paint.dim)],
      ...tables.map((table) => renderFigureTable(table, titles[table.id] ?? table.id, page)),
      wrapText(bench.columns, page.width).map(page.paint.dim),
    ]),
  );
}

export function renderFigureTable(
  { rows, couldNotRun }: FigureTable,
  title: string,
  page: Page,
): readonly string[] {
  const { bench } = page.words.terminal;
  const why = couldNotRun === undefined ? [] : [fillIn(bench.couldNotRun, { reason: sanitise(couldNotRun) })];
  return [
    ...headingLines(title, page),
    ...gridLines(gridOf(rows, page.width), page),
    ...why.flatMap((text) => wrapText(text, page.width)),
  ];
}

/** Cells as text, a heading above each column; turned on its side where it would be too wide. */
function gridOf(rows: readonly Row[], width: number): readonly (readonly string[])[] {
  const columns = Object.keys(rows[0] ?? {});
  const grid =
    rows.length === 0 ? [] : [columns, ...rows.map((row) => columns.map((name) => cellText(row[name])))];
  const turned = columns.map((_, index) => grid.map((cells) => cells[index] ?? ''));
  return lineWidth(grid) > width && rows.length <= MOST_TURNED ? turned : grid;
}

function gridLines(grid: readonly (readonly string[])[], { paint }: Page): readonly string[] {
  const widths = widthsOf(grid);
  return grid.map((cells, row) => {
    const line = cells
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  ');
    return `  ${row === 0 ? paint.dim(line) : line}`.trimEnd();
  });
}

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'boolean') return cell ? '✔' : '✘';
  return sanitise(String(cell));
}

function widthsOf(grid: readonly (readonly string[])[]): readonly number[] {
  const [first = []] = grid;
  return first.map((_, column) => Math.max(...grid.map((cells) => textWidth(cells[column] ?? ''))));
}

function lineWidth(grid: readonly (readonly string[])[]): number {
  return widthsOf(grid).reduce((sum, width) => sum + width + 2, 0);
}
