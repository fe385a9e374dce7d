// npm run bench [-- --write-docs]: every figure there is, as one table after the other, as JSON in dist/bench.json, and with
// --write-docs in docs/performance.md. What every computer can measure comes from the built command; the window and the
// smart card service are added here. After a build, on a computer that does nothing else.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createPage, joinBlocks, toText } from '../../src/cli/render/page.ts';
import { renderBench, renderFigureTable } from '../../src/cli/render/render-bench.ts';
import type { BenchReport, FigureTable } from '../../src/host/bench/figures.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { withFigures } from './figures-document.ts';
import { reasonOf, tablesOf } from './measure-tables.ts';
import { runTimed, succeedTimed } from './timed-process.ts';
import { pageDecodeFigures, startFigures } from './window-figures.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/cli/main.js');
const RUNS = { start: 7, decode: 20 } as const;
/** For one half of it; an idle computer takes a tenth of this. */
const LIMIT_MS = 900_000;

/** Of the tables that only this script measures. */
const TITLES: Readonly<Record<string, string>> = {
  'window-start': 'Start of the window, from the start of the process',
  'page-decode': 'Front and face image of a card in the thread of the page, one after the other',
  providers: 'One reading over pcscd with a virtual reader, without the card itself',
  'command-line-on-reader': 'Start of the command line over pcscd',
  'beside-opensc': 'Beside OpenSC on the same My Number card (link: 106 kbit/s, 10 ms per exchange)',
  'beside-pyscard':
    'Beside a pyscard program on the same residence card (link: 106 kbit/s, 10 ms per exchange)',
  'idle-with-reader': 'The window doing nothing, a reader attached',
  service: 'Over the smart card service',
};

async function builtFigures(): Promise<BenchReport> {
  const { out } = await succeedTimed(process.execPath, [PROGRAM, 'bench', '--json'], {}, LIMIT_MS);
  return JSON.parse(out) as BenchReport;
}

/** Needs root under Linux: a private namespace with a pcscd of its own. */
async function serviceFigures(): Promise<readonly FigureTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-bench-'));
  const out = join(folder, 'tables.json');
  try {
    if (process.platform !== 'linux') throw new Error('pcscd with virtual readers exists on Linux only');
    if (process.getuid?.() !== 0) throw new Error('private namespaces need root');
    await succeedTimed('sh', [join(ROOT, 'tests/pcscd/install.sh')]);
    const inside = ['node', '--import', 'tsx', join(ROOT, 'tests/bench/over-pcscd.ts'), out];
    const ended = await runTimed('sh', [join(ROOT, 'tests/pcscd/in-namespace.sh'), ...inside], {}, LIMIT_MS);
    if (ended.status !== 0) throw new Error(ended.err.trim().split('\n').at(-1) ?? 'it ended unwell');
    return JSON.parse(await readFile(out, 'utf8')) as readonly FigureTable[];
  } catch (thrown) {
    return [{ id: 'service', rows: [], couldNotRun: reasonOf(thrown) }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (!existsSync(PROGRAM)) {
  process.stderr.write('Nothing is built: npm run build\n');
  process.exit(1);
}
const file = join(ROOT, 'dist/bench.json');
process.stderr.write('the built command…\n');
const built = await builtFigures();
const window = await tablesOf({
  'window-start': () => startFigures(RUNS.start),
  'page-decode': () => pageDecodeFigures(RUNS.decode),
});
process.stderr.write('the smart card service…\n');
const added = [...window, ...(await serviceFigures())];
const loadAfter = Number((loadavg()[0] ?? 0).toFixed(2));
const report = { ...built, tables: [...built.tables, ...added], loadAfter };
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);

const words = await loadWords('en');
if (process.argv.includes('--write-docs')) {
  const document = join(ROOT, 'docs/performance.md');
  const titles = { ...words.terminal.bench.tables, ...TITLES };
  await writeFile(document, withFigures(await readFile(document, 'utf8'), report, titles));
}
const columns = process.stdout.isTTY ? process.stdout.columns : 100;
const surface = { words, terminal: { columns, colour: false } };
const page = createPage(surface);
process.stdout.write(
  toText(
    joinBlocks([
      renderBench(built, surface).trimEnd().split('\n'),
      ...added.map((table) => renderFigureTable(table, TITLES[table.id] ?? table.id, page)),
      [`Load after: ${loadAfter}. As JSON: ${file}`],
    ]),
  ),
);
