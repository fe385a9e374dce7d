// This process's connections to pcscd (Linux), and how to cut them.
//
// Observed: pcsc-lite 1.9.9 waits without limit for the daemon's answer, holding a lock that even
// SCardReleaseContext needs. A card that stalls thus keeps a thread of libuv's pool (of four) for ever, and
// `process.exit` waits for that thread. Shutting the socket down is the one thing that ends such a wait: the library
// reads end of file and returns an error.
// Choice: elsewhere nothing is cut. The drivers of Windows and macOS have time limits of their own.

import { readdirSync, readlinkSync } from 'node:fs';
import { loadKoffi, loadLibrary } from './koffi.ts';

const DESCRIPTORS = '/proc/self/fd';
const SERVICE_SOCKET = process.env['PCSCLITE_CSOCK_NAME'] ?? '/run/pcscd/pcscd.comm';
const AF_UNIX = 1;
const SHUT_RDWR = 2;
/** sizeof(struct sockaddr_un) is 110. */
const ADDRESS_LENGTH = 110;

/** Every socket of this process by inode, to tell later which ones a call has opened. Empty outside Linux. */
export function openSockets(): ReadonlySet<string> {
  return new Set(descriptors().map(({ socket }) => socket));
}

/**
 * Ends every wait for pcscd on the given sockets; those of other services are left alone. Waiting calls then fail as if
 * the service had stopped.
 * @returns how many connections were cut.
 */
export async function cutServiceSockets(sockets: ReadonlySet<string>): Promise<number> {
  const calls = sockets.size === 0 ? undefined : await loadSocketCalls();
  if (calls === undefined) return 0;
  const { getpeername, shutdown } = calls;
  let cut = 0;
  for (const { descriptor, socket } of descriptors()) {
    if (!sockets.has(socket)) continue;
    const address = Buffer.alloc(ADDRESS_LENGTH);
    const length = new Uint32Array([ADDRESS_LENGTH]);
    if (getpeername(descriptor, address, length) !== 0 || address.readUInt16LE(0) !== AF_UNIX) continue;
    const path = address.toString('latin1', 2).split('\0', 1)[0];
    if (path === SERVICE_SOCKET && shutdown(descriptor, SHUT_RDWR) === 0) cut++;
  }
  return cut;
}

/** Once: koffi keeps every declaration for ever. */
let loading: ReturnType<typeof declareSocketCalls> | undefined;

function loadSocketCalls(): ReturnType<typeof declareSocketCalls> {
  loading ??= declareSocketCalls();
  return loading;
}

async function declareSocketCalls() {
  const koffi = await loadKoffi();
  const libc = koffi && loadLibrary(koffi, ['libc.so.6', 'libc.so']);
  return (
    libc && {
      getpeername: libc.func('getpeername', 'int', ['int', 'void *', 'void *']),
      shutdown: libc.func('shutdown', 'int', ['int', 'int']),
    }
  );
}

function descriptors(): { descriptor: number; socket: string }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(DESCRIPTORS).flatMap((name) => {
    const socket = socketOf(name);
    return socket === undefined ? [] : [{ descriptor: Number(name), socket }];
  });
}

function socketOf(descriptor: string): string | undefined {
  try {
    const target = readlinkSync(`${DESCRIPTORS}/${descriptor}`);
    return target.startsWith('socket:') ? target : undefined;
  } catch {
    // Closed since it was listed, as the descriptor of the listing itself is.
    return undefined;
  }
}
