// Measures one table after the other. What cannot run says why and leaves the others alone.

import type { FigureTable, Row } from '../../src/host/bench/figures.ts';

export async function tablesOf(
  parts: Readonly<Record<string, () => Promise<readonly Row[]>>>,
): Promise<readonly FigureTable[]> {
  const tables: FigureTable[] = [];
  for (const [id, measure] of Object.entries(parts)) {
    process.stderr.write(`${id}…\n`);
    try {
      tables.push({ id, rows: await measure() });
    } catch (thrown) {
      tables.push({ id, rows: [], couldNotRun: reasonOf(thrown) });
    }
  }
  return tables;
}

export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.message.split('\n')[0] ?? thrown.name) : String(thrown);
}
