// A program from its start to its end.

import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly wallMs: number;
}

const LIMIT_MS = 120_000;

export function runTimed(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  limitMs: number = LIMIT_MS,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const started = performance.now();
    const child = spawn(program, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout: limitMs,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, out, err, startedAt, wallMs: performance.now() - started });
    });
  });
}

/** @throws when it does not end well. */
export async function succeedTimed(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  limitMs: number = LIMIT_MS,
): Promise<Ended> {
  const ended = await runTimed(program, args, environment, limitMs);
  if (ended.status === 0) return ended;
  throw new Error(`${program}: status ${String(ended.status)} ${ended.err.trim().split('\n').at(-1) ?? ''}`);
}
