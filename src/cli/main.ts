#!/usr/bin/env node
// The command line: one command, one exit status, never a stack trace.

import { dataFolder } from '../host/data-folder.ts';
import { EXIT } from './exit-status.ts';
import { processTerminal } from './terminal.ts';
import { runCommandLine } from './run-command-line.ts';

/** Commands that speak to the smart card service. */
const USE_READERS = new Set(['read', 'readers', 'doctor']);

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// A reader of our output that goes away (`zairyu-desk cards | head`) is no error of ours; a full disk is one.
const output = { lost: false };
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') output.lost = true;
  });
}

const terminal = processTerminal(process, process.env, interrupted.signal);
const finished = await runCommandLine(process.argv.slice(2), {
  terminal,
  data: dataFolder(),
  environment: process.env,
});
// Everything that matters is written before the end: a reader's driver that never answers must not keep the process, and
// `process.exit` would wait for it (native-shims/pcsclite/end-process.ts).
await flushed(process.stdout);
await flushed(process.stderr);
const status = output.lost && finished === EXIT.DONE ? EXIT.FAILED : finished;
if (USE_READERS.has(process.argv[2] ?? '')) await endProcess(status);
process.exit(status);

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

async function endProcess(code: number): Promise<never> {
  const backend = await import('../host/pcsc-backend.ts');
  return backend.endProcess(code);
}
