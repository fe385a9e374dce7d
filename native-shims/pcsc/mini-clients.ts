// The clients of pcsc-mini: how one is started, ended and kept.
//
// Observed (0.1.3): a client whose service died can neither be stopped nor started again, and when it is garbage
// collected its finalizer throws, which ends the process. So no client is ever let go; those that stopped in order are
// used again.
// Observed: `stop()` waits on the main thread for the watching thread; when that thread has just begun to look at the
// readers it misses the cancellation and both wait for ever. On Linux its socket is cut first, so that it has ended by
// then; elsewhere the client is left quiet for a while.

import type * as pcscMini from 'pcsc-mini';
import { cutServiceSockets, openSockets } from '../pcsclite/service-sockets.ts';

export type MiniModule = typeof pcscMini;
type Client = pcscMini.Client;

/** Longer than a watching thread takes from an answer to its next wait. */
const QUIET_MS = 100;
/** In which a thread whose socket was cut says so. */
const END_MS = 500;

/** Every client there ever was. */
const clients: Client[] = [];
/** Those that may be started again. */
const idle: Client[] = [];

export interface RunningClient {
  readonly client: Client;
  /**
   * Ends the watch; the client's connections to cards are not touched. Never rejects.
   * @param reuse whether every connection was closed in order.
   */
  end(reuse: boolean): Promise<void>;
}

/** @throws what pcsc-mini throws when the service does not answer. */
export function startClient(module: MiniModule, onEnd: () => void): RunningClient {
  const client = idle.pop() ?? createClient(module);
  client.removeAllListeners();
  let markEnded: () => void = () => undefined;
  const threadEnded = new Promise<void>((resolve) => {
    markEnded = resolve;
  });
  client.on('error', (error) => {
    // This one error leaves the watching thread alive, but a change was lost.
    if (error.code !== 'StatusEventBufferOverflow') markEnded();
    onEnd();
  });
  const before = openSockets();
  try {
    client.start();
  } catch (failure) {
    idle.push(client);
    throw failure;
  }
  // `start` opens its socket on this thread; one that a call on another thread opens meanwhile is cut with it at worst.
  const own = new Set([...openSockets()].filter((socket) => !before.has(socket)));
  let ending: Promise<void> | undefined;
  return {
    client,
    end: (reuse) => (ending ??= endClient(client, own, threadEnded, reuse)),
  };
}

function createClient(module: MiniModule): Client {
  const client = new module.Client();
  clients.push(client);
  return client;
}

async function endClient(
  client: Client,
  sockets: ReadonlySet<string>,
  threadEnded: Promise<void>,
  reuse: boolean,
): Promise<void> {
  const cut = sockets.size === 0 ? 0 : await cutServiceSockets(sockets).catch(() => 0);
  await Promise.race([threadEnded, pause(cut > 0 ? END_MS : QUIET_MS)]);
  try {
    client.stop();
    if (reuse) idle.push(client);
  } catch {
    // Its service died, or its socket was cut: kept, never used again.
  }
  client.removeAllListeners();
  // An emitter without a listener for `error` throws it.
  client.on('error', () => undefined);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
