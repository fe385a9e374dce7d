// Stops and starts the pcscd of the private namespace. Only in-namespace.sh's service is ever meant: its directory is
// a private mount.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PID_FILE = '/run/pcscd/pcscd.pid';
const SOCKET = '/run/pcscd/pcscd.comm';
const VPCD_DRIVER = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
const FIRST_PORT = 35_963;
/** Each entry of the configuration gives two readers on neighbouring ports; entries lie this far apart. */
const PORTS_BETWEEN_ENTRIES = 16;

export async function stopService(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  const pid = servicePid();
  if (pid === undefined) return;
  process.kill(pid, signal);
  await until(() => !isRunning(pid), 'pcscd still runs');
  // A killed service leaves the closing of its ports to the system, which takes its time.
  await until(() => !isListening(FIRST_PORT), 'the port of the virtual reader is still taken');
  rmSync(PID_FILE, { force: true });
  rmSync(SOCKET, { force: true });
}

/**
 * @param entries of two readers each. Observed: the driver keeps one set of sockets for all entries, so with more than
 * one the readers are there but no card can be laid on them.
 */
export async function startService(entries = 1): Promise<void> {
  const configuration = mkdtempSync('/tmp/pcscd-');
  for (let entry = 0; entry < entries; entry++) {
    writeFileSync(join(configuration, `vpcd${entry}`), readerEntry(entry, entries));
  }
  const service = spawn('pcscd', ['--foreground', '--config', configuration], {
    stdio: 'ignore',
    detached: true,
  });
  service.unref();
  await until(() => existsSync(SOCKET) && servicePid() !== undefined, 'pcscd did not start');
  await until(() => isListening(FIRST_PORT), 'pcscd has no virtual reader');
  rmSync(configuration, { recursive: true });
}

/** The service is there and answers nobody, until `thawService`. */
export async function freezeService(): Promise<void> {
  const pid = signalService('SIGSTOP');
  // Each thread stops by itself, the last one some time after the signal.
  await until(() => threadStates(pid).every((state) => state === 'T'), 'pcscd still answers');
}

export function thawService(): void {
  signalService('SIGCONT');
}

function signalService(signal: 'SIGSTOP' | 'SIGCONT'): number {
  const pid = servicePid();
  if (pid === undefined) throw new Error('pcscd does not run');
  process.kill(pid, signal);
  return pid;
}

function threadStates(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2);
  });
}

export async function restartService(entries = 1): Promise<void> {
  await stopService();
  await startService(entries);
}

/** The port of a reader's card: reader 0 or 1. */
export function portOf(reader: number): number {
  return FIRST_PORT + reader;
}

function readerEntry(entry: number, entries: number): string {
  const port = `0x${(FIRST_PORT + entry * PORTS_BETWEEN_ENTRIES).toString(16).toUpperCase()}`;
  return [
    `FRIENDLYNAME "Virtual PCD${entries > 1 ? ` ${entry}` : ''}"`,
    `DEVICENAME /dev/null:${port}`,
    `LIBPATH ${VPCD_DRIVER}`,
    `CHANNELID ${port}`,
    '',
  ].join('\n');
}

/** `undefined` while no service has written its number. */
function servicePid(): number | undefined {
  const text = existsSync(PID_FILE) ? readFileSync(PID_FILE, 'latin1') : '';
  const [digits] = /^\d+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isRunning(pid: number): boolean {
  try {
    // The first process of the namespace does not collect this one when a test has started it: a zombie counts as ended.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** Looked up, not tried: to vpcd a connection is a card. */
function isListening(port: number): boolean {
  const entry = `:${port.toString(16).toUpperCase()} 00000000:0000 0A `;
  return readFileSync('/proc/net/tcp', 'latin1').includes(entry);
}

async function until(holds: () => boolean, complaint: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await delay(25);
  }
  throw new Error(complaint);
}
