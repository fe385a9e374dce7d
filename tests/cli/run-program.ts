// The program as it is shipped, in a process of its own: what the build made, with folders of its own and no way to the
// smart card service of this computer unless a test wants one.

import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const FIXED_DATE = new URL('fixed-date.mjs', import.meta.url).href;

/** A folder of its own for everything a run of the program could write. */
export interface Surroundings {
  /** The home folder, the working folder and the one for temporary files. */
  readonly home: string;
  /** Where the program keeps what it imports; not there before it does. */
  readonly data: string;
  /** With every program that still runs in them. */
  remove(): void;
}

const running = new Map<Surroundings, Set<ChildProcess>>();

export function makeSurroundings(): Surroundings {
  const home = mkdtempSync(join(tmpdir(), 'zairyu-desk-'));
  const surroundings: Surroundings = {
    home,
    data: join(home, 'data'),
    remove() {
      for (const child of running.get(surroundings) ?? []) child.kill('SIGKILL');
      running.delete(surroundings);
      rmSync(home, { recursive: true });
    },
  };
  running.set(surroundings, new Set());
  return surroundings;
}

export interface Run {
  readonly surroundings: Surroundings;
  readonly standardInput?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface Ended {
  /** `null` when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly elapsedMs: number;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly written: { readonly out: string; readonly err: string };
  readonly ended: Promise<Ended>;
}

/** Started, with standard input open until `standardInput` is given. */
export function startProgram(args: readonly string[], run: Run): Running {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing. First: npm run build`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', FIXED_DATE, PROGRAM, ...args], {
    cwd: run.surroundings.home,
    env: environmentOf(run),
  });
  const here = running.get(run.surroundings);
  here?.add(child);
  child.once('exit', () => here?.delete(child));
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  // A program that ends without reading its input closes the pipe, which is its right.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve({ status, signal, ...written, elapsedMs: performance.now() - started });
    });
  });
  return { child, written, ended };
}

export function runProgram(args: readonly string[], run: Run): Promise<Ended> {
  const { child, ended } = startProgram(args, run);
  child.stdin.end(run.standardInput ?? '');
  return ended;
}

/** Standard output as JSON; anything else beside it fails the test. */
export function jsonOf({ out }: Pick<Ended, 'out'>): unknown {
  return JSON.parse(out) as unknown;
}

/** The failure printed by --json. */
export function failureOf(ended: Pick<Ended, 'out'>): {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
} {
  const { failure } = jsonOf(ended) as { failure: { code: string; facts: Record<string, unknown> } };
  return failure;
}

function environmentOf({ surroundings: { home, data }, environment }: Run): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: undefined,
    LC_MESSAGES: undefined,
    LANG: 'en_US.UTF-8',
    NO_COLOR: '1',
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    XDG_DATA_HOME: undefined,
    ZAIRYU_DESK_DATA: data,
    PCSCLITE_CSOCK_NAME: join(home, 'no-service'),
    ...environment,
  };
}
