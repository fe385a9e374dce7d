#!/usr/bin/env node
// The command line: one command, one exit status, never a stack trace.

import { dataFolder } from '../host/data-folder.ts';
import { processTerminal } from './terminal.ts';
import { runCommandLine } from './run-command-line.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// A reader of our output that goes away (`zairyu-desk cards | head`) is no error of ours.
process.stdout.on('error', () => process.exit());

const terminal = processTerminal(process, process.env, interrupted.signal);
const status = await runCommandLine(process.argv.slice(2), {
  terminal,
  data: dataFolder(),
  environment: process.env,
});
// A native call that never returns must not keep the process: everything that matters has been written.
process.stdout.write('', () => process.exit(status));
