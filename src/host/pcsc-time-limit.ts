// Calls of the smart card service have no end of their own: each is waited for within a limit and given up after it.

import { AppError } from '../errors/app-error.ts';
import type { Timers } from './system-clock.ts';

export interface TimeLimit {
  readonly ms: number;
  readonly timers: Timers;
  readonly signal?: AbortSignal | undefined;
  /** What the wait fails with when the limit is reached. */
  readonly expired: () => AppError;
}

/**
 * The result of `call`, or a failure at once when the limit is reached or the signal says stop. The call itself goes
 * on: `onGivenUp` hears that it was left, and whoever passes `call` cleans up after a late result.
 * @throws AppError READING_CANCELLED, what `limit.expired` makes, or what the call threw.
 */
export function withinLimit<T>(
  call: Promise<T>,
  limit: TimeLimit,
  onGivenUp: () => void = () => undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settle = (action: () => void) => {
      cancelTimer();
      limit.signal?.removeEventListener('abort', onAbort);
      action();
    };
    const giveUp = (failure: AppError) =>
      settle(() => {
        reject(failure);
        onGivenUp();
      });
    const onAbort = () => giveUp(new AppError('READING_CANCELLED'));
    const cancelTimer = limit.timers.after(limit.ms, () => giveUp(limit.expired()));
    call.then(
      (value) => settle(() => resolve(value)),
      (failure: unknown) =>
        settle(() => reject(failure instanceof Error ? failure : unknownFailure(failure))),
    );
    if (limit.signal?.aborted === true) onAbort();
    else limit.signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Resolves after `delayMs`. @throws AppError READING_CANCELLED as soon as the signal says stop. */
export function pause(delayMs: number, timers: Timers, signal?: AbortSignal): Promise<void> {
  const never = new Promise<never>(() => undefined);
  const elapsed = new AppError('INVARIANT', { where: 'pause' });
  return withinLimit(never, { ms: delayMs, timers, signal, expired: () => elapsed }).catch(
    (failure: unknown) => {
      if (failure !== elapsed) throw failure;
    },
  );
}

function unknownFailure(thrown: unknown): AppError {
  return new AppError('INVARIANT', { where: typeof thrown }, thrown);
}
