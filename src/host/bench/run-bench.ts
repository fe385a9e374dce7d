// The bench that runs wherever the built program runs: no reader, no service, no window. What needs those is in tests/bench.

import { toFailure } from '../../errors/failure.ts';
import { openImageDecoder } from '../decoder-of-build.ts';
import { builtFiles } from '../desk/built-files.ts';
import { VERSION } from '../version.ts';
import { placeBenchCards } from './bench-cards.ts';
import { bundleRows, bundleSumRows, bundledFiles } from './bundle-figures.ts';
import { commandLineFigures } from './command-line-figures.ts';
import { exchangeFigures } from './exchange-figures.ts';
import { type BenchReport, type FigureTable, type Row, TABLE_IDS, type TableId } from './figures.ts';
import { hostFigures } from './host-figures.ts';
import { thisMachine } from './machine.ts';
import { imageFigures, readinessFigures, trustFigures } from './part-figures.ts';
import { modelledTapFigures } from './tap-figures.ts';
import { tapsInProcess } from './taps-process.ts';

const RUNS = { tap: 9, host: 100, part: 100, start: 15 } as const;

/** @param onTable told before each table is measured */
export async function runBench(onTable: (id: TableId) => void): Promise<BenchReport> {
  const machine = thisMachine();
  const cards = await placeBenchCards();
  const files = builtFiles(import.meta.url);
  const decoder = openImageDecoder();
  const measure: Readonly<Record<TableId, () => Promise<readonly Row[]>>> = {
    exchanges: () => exchangeFigures(cards),
    taps: () => tapsInProcess(files.manyTaps),
    'host-time': () => hostFigures(cards, RUNS.host),
    'modelled-tap': () => modelledTapFigures(cards, RUNS.tap),
    images: () => imageFigures(cards, decoder, RUNS.part),
    trust: () => trustFigures(cards, RUNS.part),
    readiness: () => readinessFigures(RUNS.part),
    'command-line': () => commandLineFigures(files.commandLine, RUNS.start),
    bundle: async () => bundleRows(await bundledFiles(files.page)),
    'bundle-sums': async () => bundleSumRows(await bundledFiles(files.page)),
  };
  const tables: FigureTable[] = [];
  try {
    for (const id of TABLE_IDS) {
      onTable(id);
      tables.push(await tableOf(id, measure[id]));
    }
  } finally {
    await decoder.close();
  }
  return { version: VERSION, machine, tables };
}

/** One part that cannot run does not take the others with it. */
async function tableOf(id: TableId, measure: () => Promise<readonly Row[]>): Promise<FigureTable> {
  try {
    return { id, rows: await measure() };
  } catch (thrown) {
    const { code, facts } = toFailure(thrown);
    return { id, rows: [], couldNotRun: `${code} ${JSON.stringify(facts)}` };
  }
}
