// The typed client of the window: calls of src/ipc/schema.ts over the bridge that the preload script leaves in the page.

import { AppError } from '../src/errors/app-error.ts';
import { isErrorCode } from '../src/errors/catalogue.ts';
import type { DeskBridge } from '../src/ipc/derive.ts';
import type { Answer, CallInput, CallName, CallResult, Events } from '../src/ipc/schema.ts';

export interface DeskClient {
  /** @throws AppError with the host's failure; IPC_INVALID for an answer of another shape. */
  call<Name extends CallName>(
    name: Name,
    ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ): Promise<CallResult<Name>>;
  /** Told at once of a state that came since `app.start` was answered. @returns a function that ends it. */
  onState(listener: (state: Events['state.changed']) => void): () => void;
}

/** Listens from the first moment: a state that came while the page was still being put together would be missed. */
export function createDeskClient(bridge: DeskBridge): DeskClient {
  const listeners = new Set<(state: Events['state.changed']) => void>();
  let latest: Events['state.changed'] | null = null;
  bridge.listen('state.changed', (payload) => {
    if (!isState(payload)) return;
    latest = payload;
    for (const listener of listeners) listener(payload);
  });
  return {
    async call<Name extends CallName>(name: Name, ...[input]: readonly unknown[]) {
      const answer = await bridge.call(name, input);
      if (!isAnswer<CallResult<Name>>(answer)) throw new AppError('IPC_INVALID', { where: name });
      // Messages keep their order: what came before this answer is no newer than the state in it.
      if (name === 'app.start') latest = null;
      if (answer.ok) return answer.value;
      const { code, facts } = answer.failure;
      throw new AppError(isErrorCode(code) ? code : 'IPC_INVALID', facts);
    },
    onState: (listener) => {
      listeners.add(listener);
      if (latest !== null) listener(latest);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The host is part of this program: its shape is checked so far that nothing here can trip over it. */
function isAnswer<T>(value: unknown): value is Answer<T> {
  if (!isObject(value)) return false;
  if (value['ok'] === true) return true;
  return value['ok'] === false && isObject(value['failure']) && typeof value['failure']['code'] === 'string';
}

function isState(value: unknown): value is Events['state.changed'] {
  return isObject(value) && ['readers', 'session', 'simulator'].every((key) => isObject(value[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
