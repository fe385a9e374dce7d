// Start of the command line as its caller sees it: from starting the process to the first command at a card. The simulated
// card leaves at that command, so the failure that is printed at once marks it; what printing takes is within the figure.

import { spawn } from 'node:child_process';
import { AppError } from '../../errors/app-error.ts';
import { systemClock } from '../system-clock.ts';
import { type Row, rounded } from './figures.ts';
import { summarise } from './statistics.ts';

const BUDGET_MS = 300;
const UNTIL_FIRST_COMMAND = ['read', '--simulated', 'worker', '--fault', 'pull@1', '--json'];
const WHOLE_READING = ['read', '--simulated', 'worker', '--json'];
const NOTHING = ['--version'];

/** @param program dist/cli/main.js of the build */
export async function commandLineFigures(program: string, runs: number): Promise<readonly Row[]> {
  const row = async (what: string, args: readonly string[], budget: number | null): Promise<Row> => {
    // The first start fills the system's file cache.
    await firstOutput(program, args);
    const measured: number[] = [];
    for (let run = 0; run < runs; run++) measured.push(await firstOutput(program, args));
    const { median, low, high } = summarise(measured);
    const within = budget === null ? null : median <= budget;
    const figures = { medianMs: rounded(median), low: rounded(low), high: rounded(high), runs };
    return { what, ...figures, budget, within };
  };
  return [
    await row('start to version', NOTHING, null),
    await row('start to first APDU', UNTIL_FIRST_COMMAND, BUDGET_MS),
    await row('start to report', WHOLE_READING, null),
  ];
}

/** Milliseconds from the start of the process to the first octet it prints. */
function firstOutput(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = systemClock.monotonicMs();
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed: number | undefined;
    child.stdout.on('data', () => {
      printed ??= systemClock.monotonicMs() - started;
    });
    child.once('error', reject);
    child.once('close', () => {
      if (printed === undefined) reject(new AppError('INVARIANT', { where: 'command without output' }));
      else resolve(printed);
    });
  });
}
