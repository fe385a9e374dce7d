// The terminal the program runs in, as a value: commands print and ask through it, and tests give their own.

import { type Interface, createInterface } from 'node:readline/promises';
import { type Readable, Writable, addAbortSignal } from 'node:stream';

export interface Terminal {
  /** Results: human text, or JSON alone. */
  out(text: string): void;
  /** Progress, prompts and logs. */
  err(text: string): void;
  readonly columns: number;
  readonly colour: boolean;
  /** A person can be asked, and progress can overwrite its line. */
  readonly interactive: boolean;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Everything on standard input, at most `limit` octets. @throws RangeError beyond it. */
  readAll(limit: number): Promise<string>;
  /** One typed line; `hidden` shows nothing of it. */
  ask(prompt: string, echo?: 'shown' | 'hidden'): Promise<string>;
}

interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_COLUMNS = 80;

export function processTerminal(streams: Streams, environment: Environment, signal: AbortSignal): Terminal {
  const { stdin, stdout, stderr } = streams;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stdout.columns ?? stderr.columns ?? DEFAULT_COLUMNS,
    colour: wantsColour(stdout.isTTY === true, environment),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    signal,
    readAll: (limit) => readAll(stdin, limit, signal),
    ask: (prompt, echo = 'shown') => ask(streams, prompt, { echo, signal }),
  };
}

/** NO_COLOR and FORCE_COLOR as their conventions say (no-color.org, force-color.org). */
function wantsColour(isTty: boolean, environment: Environment): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return isTty && environment['TERM'] !== 'dumb';
}

/** @throws RangeError past the limit; what an aborted stream throws when the signal fires first. */
async function readAll(stdin: Readable, limit: number, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of addAbortSignal(signal, stdin)) {
    const octets = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += octets.length;
    if (length > limit) throw new RangeError('standard input is longer than allowed');
    chunks.push(octets);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Asking {
  readonly echo: 'shown' | 'hidden';
  readonly signal: AbortSignal;
}

/** @throws when the input ends or the signal fires before a line is there. */
async function ask({ stdin, stderr }: Streams, prompt: string, { echo, signal }: Asking): Promise<string> {
  // readline says nothing of an input that has ended before it came.
  if (stdin.readableEnded || stdin.destroyed) throw new Error('input ended');
  const hidden = echo === 'hidden';
  // readline writes what is typed to its output; a hidden answer gets one that leads nowhere.
  if (hidden) stderr.write(prompt);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : stderr;
  const questions = createInterface({
    input: stdin,
    output,
    ...(hidden && { terminal: stdin.isTTY === true, historySize: 0 }),
  });
  try {
    // readline leaves the question open for ever when the input ends, so the end is listened for.
    return await Promise.race([questions.question(hidden ? '' : prompt, { signal }), endOf(questions)]);
  } finally {
    questions.close();
    if (hidden) stderr.write('\n');
  }
}

function endOf(questions: Interface): Promise<never> {
  return new Promise((_, reject) => {
    questions.once('close', () => reject(new Error('input ended')));
  });
}
