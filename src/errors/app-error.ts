// The one exception class: "we could not finish, and this is why". A forged card is not an error but a finding.

import { CATALOGUE, type ErrorCode } from './catalogue.ts';

/**
 * What surrounds an error, for a person at the support desk: positions, status words, file names.
 * Never card data, credentials, keys or names.
 */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: Facts;

  constructor(code: ErrorCode, facts: Facts = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }

  get layer(): string {
    return CATALOGUE[this.code].layer;
  }

  get retry(): string {
    return CATALOGUE[this.code].retry;
  }

  /** The same error with more facts around it, for a layer that knows more (which file, which phase). */
  with(facts: Facts): AppError {
    return new AppError(this.code, { ...facts, ...this.facts }, this.cause ?? this);
  }
}

export function isAppError(thrown: unknown, ...codes: readonly ErrorCode[]): thrown is AppError {
  return thrown instanceof AppError && (codes.length === 0 || codes.includes(thrown.code));
}
