// The plain form of an error, for everything outside the process that threw it: windows, JSON, logs.

import { AppError, type Facts } from './app-error.ts';
import { CATALOGUE, type ErrorCode, type Retry } from './catalogue.ts';

export interface Failure {
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly facts: Facts;
}

/** Anything unforeseen becomes INVARIANT with the thrown class only: its message might quote card data. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof AppError) {
    return { code: thrown.code, retry: CATALOGUE[thrown.code].retry, facts: thrown.facts };
  }
  const where = thrown instanceof Error ? thrown.name : typeof thrown;
  return { code: 'INVARIANT', retry: CATALOGUE.INVARIANT.retry, facts: { where } };
}
