// A terminal that remembers what was written to it, and a facts file in a folder of its own.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/run-command-line.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { dataFolder } from '../../../src/host/data-folder.ts';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function run(args: readonly string[], columns = 80): Promise<Run> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    columns,
    colour: false,
    interactive: false,
    signal: new AbortController().signal,
    readAll: () => Promise.resolve(''),
    ask: () => Promise.resolve(''),
  };
  const data = dataFolder({ ZAIRYU_DESK_DATA: join(tmpdir(), 'zairyu-desk-none') }, 'linux', '/');
  const status = await runCommandLine(args, { terminal, data, environment: { LANG: 'ja_JP.UTF-8' } });
  return { status, out, err };
}

/** `readiness` over a file with this content. */
export async function runReadiness(
  content: unknown,
  args: readonly string[],
  columns?: number,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-facts-'));
  try {
    const file = join(folder, 'facts.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return await run(['readiness', '--facts', file, ...args], columns);
  } finally {
    await rm(folder, { recursive: true });
  }
}
