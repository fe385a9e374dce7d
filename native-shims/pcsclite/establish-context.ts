// The first call to the smart card service, with an end. A service that is there and does not answer (stopped by a
// debugger, stuck in a driver) accepts the connection and then says nothing for ever.
//
// Observed: pcsc-lite 1.9.9 waits for that answer with the lock held that every other call to it needs first, and
// SCardCancel opens a connection of its own. So a binding that calls on this thread asks `serviceAnswers` before.

import { AppError, isAppError } from '../../src/errors/app-error.ts';
import { SCARD, scardError } from '../pcsc/scard-codes.ts';
import { cutServiceSockets, openSockets } from './service-sockets.ts';
import { loadWinscard, type Winscard } from './winscard.ts';

/** Choice: a service that is being started by its socket answers within one second on a slow computer. */
export const ESTABLISH_LIMIT_MS = 4_000;

export type ContextCalls = Pick<Winscard, 'establishContext' | 'releaseContext'>;

export interface Patience {
  readonly limitMs?: number;
  /** Ends the wait at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls given up that have not ended. Each holds one of the four threads of libuv's pool, so no second one is risked.
 * On Linux they end when their sockets are cut.
 */
let owed = 0;

/**
 * A new context.
 * @throws AppError READER_SERVICE_DOWN, with `silent` when the service did not answer in time or the signal came first.
 */
export async function establishContext(winscard: ContextCalls, patience: Patience = {}): Promise<bigint> {
  if (owed > 0 || patience.signal?.aborted === true) throw silence();
  const before = openSockets();
  const call = winscard.establishContext();
  const answer = await answerWithin(call, patience);
  if (answer === 'silent') {
    leaveBehind(call.then(({ rv, context }) => giveBack(winscard, rv, context)));
    const own = [...openSockets()].filter((socket) => !before.has(socket));
    await cutServiceSockets(new Set(own)).catch(() => 0);
    throw silence();
  }
  if (answer.rv !== SCARD.SUCCESS) throw scardError(answer.rv);
  return answer.context;
}

interface Question {
  readonly answer: Promise<void>;
  readonly end: AbortController;
}

/** Asked by several at once, the service is asked once: their calls would wait for each other. */
let asking: Question | undefined;

/**
 * Asks for a context and gives it back. Says nothing where the service cannot be asked without the caller's binding.
 * @throws AppError as establishContext.
 */
export async function requireAnswer(
  signal?: AbortSignal,
  load: () => Promise<ContextCalls | undefined> = loadWinscard,
): Promise<void> {
  asking ??= ask(load);
  const { answer, end } = asking;
  const onAbort = (): void => end.abort();
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await answer;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Whether calls on this thread come back. */
export async function serviceAnswers(): Promise<boolean> {
  try {
    await requireAnswer();
    return true;
  } catch (thrown) {
    if (isAppError(thrown)) return false;
    throw thrown;
  }
}

function ask(load: () => Promise<ContextCalls | undefined>): Question {
  const end = new AbortController();
  const answer = askOnce(load, end.signal).finally(() => {
    asking = undefined;
  });
  return { answer, end };
}

async function askOnce(load: () => Promise<ContextCalls | undefined>, signal: AbortSignal): Promise<void> {
  const winscard = await load();
  if (winscard === undefined) return;
  const released = winscard.releaseContext(await establishContext(winscard, { signal }));
  if ((await answerWithin(released, { signal })) !== 'silent') return;
  leaveBehind(released);
  throw silence();
}

function answerWithin<T>(
  call: Promise<T>,
  { limitMs = ESTABLISH_LIMIT_MS, signal }: Patience,
): Promise<T | 'silent'> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      action();
    };
    const giveUp = (): void => settle(() => resolve('silent'));
    const timer = setTimeout(giveUp, limitMs);
    signal?.addEventListener('abort', giveUp, { once: true });
    call.then(
      (value) => settle(() => resolve(value)),
      (failure: unknown) =>
        settle(() => reject(failure instanceof Error ? failure : new Error(String(failure)))),
    );
  });
}

function leaveBehind(call: Promise<unknown>): void {
  owed++;
  const end = (): void => {
    owed--;
  };
  call.then(end, end);
}

/** A context that comes late all the same. */
async function giveBack(winscard: ContextCalls, rv: number, context: bigint): Promise<void> {
  if (rv === SCARD.SUCCESS) await winscard.releaseContext(context);
}

function silence(): AppError {
  return new AppError('READER_SERVICE_DOWN', { silent: true });
}
