// What one call of the contract is made of: the shape of its input, checked at run time, and the type of its answer.

import * as v from 'valibot';

/** A result type that travels beside its call without existing at run time. */
export interface Result<T> {
  readonly __result?: T;
}

/** `null` is the answer of a call that has nothing to say. */
export function call<Input extends v.GenericSchema, T>(input: Input, result: Result<T>) {
  return { input, result };
}

export const returns = <T>(): Result<T> => ({});

/** The input of a call that is asked for nothing. */
export const nothing = v.undefined();
