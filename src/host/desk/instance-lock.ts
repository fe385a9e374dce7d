// One desk per person and data folder: two would read the same card at once. The first listens on a local socket (a file, or a
// named pipe under Windows, no network port); a second one finds it, asks it to come to the front, and ends.

import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** Systems allow some hundred octets in the name of a socket. */
const LONGEST_SOCKET_NAME = 100;
const ATTEMPTS = 3;

export interface InstanceLock {
  release(): Promise<void>;
}

/** @param folder the data folder the instance works in */
export function lockPath(folder: string, platform: NodeJS.Platform = process.platform): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\zairyu-desk-${digest}`;
  const inside = join(folder, 'desk.socket');
  return inside.length <= LONGEST_SOCKET_NAME ? inside : join(tmpdir(), `zairyu-desk-${digest}.socket`);
}

/**
 * @param onSecond another instance was started and has been told to end
 * @returns undefined when there is another instance; it has been told.
 */
export async function takeInstanceLock(
  path: string,
  onSecond: () => void,
): Promise<InstanceLock | undefined> {
  await makeFolder(dirname(path)).catch(() => undefined);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const server = await listen(path, onSecond);
    // Choice: in a folder that cannot be written the desk still serves, only without this lock.
    if (server === 'impossible') return { release: () => Promise.resolve() };
    if (server !== 'taken') {
      await chmod(path, 0o600).catch(() => undefined);
      return { release: () => release(server, path) };
    }
    if (await tellFirst(path)) return undefined;
    // Nobody listens any more: the socket was left by an instance that was ended by force.
    await rm(path, { force: true });
  }
  return undefined;
}

/** 'taken': somebody has the name. 'impossible': no socket can be made there at all. */
function listen(path: string, onSecond: () => void): Promise<Server | 'taken' | 'impossible'> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end();
      onSecond();
    });
    server.once('error', (error) => {
      resolve('code' in error && error.code === 'EADDRINUSE' ? 'taken' : 'impossible');
    });
    server.listen(path, () => {
      // The window keeps the program alive, not the lock.
      server.unref();
      resolve(server);
    });
  });
}

/** Whether somebody answers. */
function tellFirst(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.end();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function release(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (!path.startsWith('\\\\')) await rm(path, { force: true });
}
