// From the schema: what a window holds, and what a host implements.

import * as v from 'valibot';
import { AppError } from '../errors/app-error.ts';
import { toFailure } from '../errors/failure.ts';
import {
  type Answer,
  CALLS,
  type CallInput,
  type CallName,
  type CallResult,
  type EventName,
  type Events,
  isCallName,
} from './schema.ts';

/** One function for each call, for a window. @throws AppError with the host's failure. */
export type DeskClient = {
  readonly [Name in CallName]: CallInput<Name> extends undefined
    ? () => Promise<CallResult<Name>>
    : (input: CallInput<Name>) => Promise<CallResult<Name>>;
};

/** One function for each call, for a host. */
export type DeskHandlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallResult<Name>>;
};

/** All a preload script puts into the page: octet-free messages there and back. */
export interface DeskBridge {
  call(name: string, input: unknown): Promise<unknown>;
  listen(event: EventName, listener: (payload: unknown) => void): () => void;
}

/**
 * Answers one message from a window, whatever it is. Never rejects.
 * An unknown name or an input of another shape is IPC_INVALID; its contents are not repeated.
 */
export async function answerCall(
  handlers: DeskHandlers,
  name: unknown,
  input: unknown,
): Promise<Answer<unknown>> {
  try {
    if (typeof name !== 'string' || !isCallName(name)) throw new AppError('IPC_INVALID', { where: 'name' });
    return { ok: true, value: await invoke(handlers, name, input) };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}

function invoke(handlers: DeskHandlers, name: CallName, input: unknown): Promise<unknown> {
  const parsed = v.safeParse(CALLS[name].input, input);
  if (!parsed.success) throw new AppError('IPC_INVALID', { where: name });
  // Handler and schema are those of one name, which the compiler cannot follow through a union of names.
  const handler: (input: never) => Promise<unknown> = handlers[name];
  return handler(parsed.output as never);
}

export type EventListener<Name extends EventName> = (payload: Events[Name]) => void;
