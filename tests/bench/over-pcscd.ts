// The part of the bench that needs a smart card service, within the namespace of tests/pcscd/in-namespace.sh. Writes its
// tables as JSON into the file it is given.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Row, rounded } from '../../src/host/bench/figures.ts';
import { summarise } from '../../src/host/bench/statistics.ts';
import { openScFigures, pyscardFigures } from './peer-figures.ts';
import { PlayedCard, READER_NAME } from './played-card.ts';
import { providerFigures } from './provider-figures.ts';
import { tablesOf } from './measure-tables.ts';
import { runTimed } from './timed-process.ts';
import { idleFigures } from './window-figures.ts';

const RUNS = { provider: 20, peers: 5, start: 10, idleSeconds: 60 } as const;
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Start of the command line to its first command at a card on a reader. */
async function startFigures(data: string): Promise<readonly Row[]> {
  const card = await PlayedCard.place('mnc-valid');
  const args = [PROGRAM, 'read', '--kind', 'mynumber', '--reader', READER_NAME, '--json'];
  const measured: number[] = [];
  for (let run = 0; run <= RUNS.start; run++) {
    await card.take();
    const { startedAt } = await runTimed(process.execPath, args, { ZAIRYU_DESK_DATA: data });
    const { firstCommandAt } = await card.take();
    if (firstCommandAt === null) throw new Error('no command came to the card');
    if (run > 0) measured.push(firstCommandAt - startedAt);
  }
  await card.remove();
  const { median, low, high, runs } = summarise(measured);
  const what = 'start to first APDU on a reader, the card powered on within';
  return [{ what, medianMs: rounded(median), low: rounded(low), high: rounded(high), runs }];
}

const [out = ''] = process.argv.slice(2);
const data = await mkdtemp(join(tmpdir(), 'zairyu-desk-bench-data-'));
const tables = await tablesOf({
  providers: () => providerFigures(RUNS.provider),
  'command-line-on-reader': () => startFigures(data),
  'beside-opensc': () => openScFigures(RUNS.peers, data),
  'beside-pyscard': () => pyscardFigures(RUNS.provider),
  'idle-with-reader': () => idleFigures(RUNS.idleSeconds),
});
await rm(data, { recursive: true, force: true });
await writeFile(out, JSON.stringify(tables));
process.exit(0);
