// What a benchmark comes to: tables of plain data. The names of their columns are those of the JSON, so that what is read
// on a terminal can be found again in a file.

/** In the order in which they are measured and shown. */
export const TABLE_IDS = [
  'exchanges',
  // Before the parts: a thousand readings later the memory of this process says nothing.
  'taps',
  'host-time',
  'modelled-tap',
  'images',
  'trust',
  'readiness',
  'command-line',
  'bundle',
  'bundle-sums',
] as const;

export type TableId = (typeof TABLE_IDS)[number];

/** `null`: does not apply. */
export type Cell = string | number | boolean | null;

/** Every row of a table has the same columns. `budget` is what is promised, `within` whether it is kept. */
export type Row = Readonly<Record<string, Cell>>;

export interface FigureTable {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Why there are no rows; absent when it ran. */
  readonly couldNotRun?: string;
}

export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly runtime: string;
  /** Of the last minute, as the bench began: figures of a busy computer are figures of a busy computer. */
  readonly load: number;
}

export interface BenchReport {
  readonly version: string;
  readonly machine: Machine;
  readonly tables: readonly FigureTable[];
}

/** To three places: a bench that prints more pretends to know more. */
export function rounded(value: number): number {
  return Number(value.toFixed(3));
}
