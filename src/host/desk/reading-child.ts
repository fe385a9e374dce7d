// The process that reads cards, as its parent sees it: messages there and back, and its end. Under Electron it is a utility
// process (electron/reading-process.ts), elsewhere a child of this one.

import { fork } from 'node:child_process';
import type { URL } from 'node:url';

export interface ReadingChild {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onExit(listener: () => void): void;
  kill(): void;
}

export type LaunchReadingChild = () => ReadingChild;

/** Variables the process needs; the rest of the environment is none of its business. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'LANG',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
  'APPDATA',
  'SYSTEMROOT',
  'WINDIR',
];

/**
 * Choice: the young generation of this process stays at 4 MB instead of 16. A reading leaves a few hundred kB behind, and
 * resident memory stays where it is (docs/performance.md). Left alone under Electron, whose utility processes could not be
 * tried with it.
 */
const RUNTIME_OPTIONS = ['--max-semi-space-size=4'];
const PASSED_ON_PREFIXES = ['ZAIRYU_DESK_', 'PCSCLITE_', 'LIBPCSCLITE_'];

export interface ForkOptions {
  /** The entry: dist/host/reading-process.js of the build. */
  readonly entry: URL;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Options of the runtime, as a loader for sources. */
  readonly execArgv?: readonly string[];
}

export function forkReadingChild({
  entry,
  environment = process.env,
  execArgv = [],
}: ForkOptions): ReadingChild {
  const child = fork(entry, {
    env: passedOn(environment),
    execArgv: [...RUNTIME_OPTIONS, ...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'json',
  });
  // A child that could not be started, or was sent something as it ended, also says so by its exit.
  child.on('error', () => child.kill('SIGKILL'));
  return {
    send: (message) => {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('close', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

export function passedOn(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const wanted = (name: string): boolean =>
    PASSED_ON.includes(name.toUpperCase()) || PASSED_ON_PREFIXES.some((prefix) => name.startsWith(prefix));
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && wanted(name) ? [[name, value]] : [],
    ),
  );
}
