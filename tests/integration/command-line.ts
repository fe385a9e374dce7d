// The command line in this process, on a terminal that remembers what was written to it and answers from a list.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { dataFolder } from '../../src/host/data-folder.ts';
import { NOON } from './simulated-reading.ts';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What was asked, and whether the answer was shown. */
  readonly asked: readonly { readonly prompt: string; readonly echo: string }[];
}

export interface Person {
  /** JSON on standard input. */
  readonly stdin?: unknown;
  /** Typed one after the other; when they are used up, the input ends. Absent: nobody is there. */
  readonly types?: readonly string[];
  readonly columns?: number;
  readonly language?: string;
  /** Ctrl-C. */
  readonly signal?: AbortSignal;
  /** Told what is written to standard error, as it is. */
  readonly onErr?: (text: string) => void;
}

export async function runLine(args: readonly string[], person: Person = {}): Promise<Run> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  const written = { out: '', err: '' };
  const asked: { prompt: string; echo: string }[] = [];
  const answers = [...(person.types ?? [])];
  const terminal: Terminal = {
    out: (text) => void (written.out += text),
    err: (text) => {
      written.err += text;
      person.onErr?.(text);
    },
    columns: person.columns ?? 80,
    colour: false,
    interactive: person.types !== undefined,
    signal: person.signal ?? new AbortController().signal,
    readAll: () => Promise.resolve(JSON.stringify(person.stdin ?? {})),
    ask: (prompt, echo = 'shown') => {
      asked.push({ prompt, echo });
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('input ended')) : Promise.resolve(answer);
    },
  };
  const data = dataFolder({ ZAIRYU_DESK_DATA: join(tmpdir(), 'zairyu-desk-none') }, 'linux', '/');
  try {
    const environment = { LANG: person.language ?? 'en_GB.UTF-8' };
    const status = await runCommandLine(args, { terminal, data, environment });
    return { status, ...written, asked };
  } finally {
    vi.useRealTimers();
  }
}
