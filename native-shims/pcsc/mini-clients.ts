// The clients of pcsc-mini: how one is started, ended and kept.
//
// Observed (0.1.3): a client whose service died can neither be stopped nor started again, and when it is garbage
// collected its finalizer throws, which ends the process. So no client is ever let go; those that stopped in order are
// used again.
// Observed: `stop()` waits on the main thread for the watching thread; when that thread has just begun to look at the
// readers it misses the cancellation and both wait for ever. On Linux its socket is cut first, so that it has ended by
// then; elsewhere the client is left quiet for a while. It also asks the service, and waits for its answer without
// limit: a client of a service that does not answer is left as it is.

import type * as pcscMini from 'pcsc-mini';
import { serviceAnswers } from '../pcsclite/establish-context.ts';
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
const idle = new Map<MiniModule, Client[]>();

/** Those whose service did not answer when they were to end. They hold a connection until another one does. */
const unended = new Set<Client>();

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
  const stopped = idle.get(module) ?? [];
  idle.set(module, stopped);
  const client = stopped.pop() ?? createClient(module);
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
    stopped.push(client);
    throw failure;
  }
  for (const dead of unended) stopInOrder(dead);
  unended.clear();
  // `start` opens its socket on this thread; one that a call on another thread opens meanwhile is cut with it at worst.
  const own = new Set([...openSockets()].filter((socket) => !before.has(socket)));
  const end = async (reuse: boolean): Promise<void> => {
    await endThread(own, threadEnded);
    if (!(await serviceAnswers())) {
      silenceErrors(client);
      unended.add(client);
    } else if (stopInOrder(client) && reuse) stopped.push(client);
  };
  let ending: Promise<void> | undefined;
  return { client, end: (reuse) => (ending ??= end(reuse)) };
}

function createClient(module: MiniModule): Client {
  const client = new module.Client();
  clients.push(client);
  return client;
}

async function endThread(sockets: ReadonlySet<string>, threadEnded: Promise<void>): Promise<void> {
  const cut = await cutServiceSockets(sockets).catch(() => 0);
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, cut > 0 ? END_MS : QUIET_MS);
  });
  await Promise.race([threadEnded, elapsed]);
  clearTimeout(timer);
}

/** `false`: its service died or its socket was cut, and the client is of no more use. */
function stopInOrder(client: Client): boolean {
  try {
    client.stop();
    return true;
  } catch {
    return false;
  } finally {
    silenceErrors(client);
  }
}

function silenceErrors(client: Client): void {
  client.removeAllListeners();
  // An emitter without a listener for `error` throws it.
  client.on('error', () => undefined);
}
