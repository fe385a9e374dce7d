// What a test says about an AppError: its code, and the facts it must carry.

import { expect } from 'vitest';
import { AppError, type Facts } from '../../src/errors/app-error.ts';
import type { ErrorCode } from '../../src/errors/catalogue.ts';

/** For `toThrow` and `rejects.toThrow`: an AppError with this code and exactly these facts, if facts are given. */
export function appError(code: ErrorCode, facts?: Facts): unknown {
  return expect.objectContaining({
    name: 'AppError',
    code,
    ...(facts === undefined ? {} : { facts }),
  }) as unknown;
}

/** The AppError that `run` throws; any other outcome fails the test. */
export function appErrorOf(run: () => unknown): AppError {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}
