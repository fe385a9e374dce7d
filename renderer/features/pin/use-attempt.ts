// One attempt with one PIN: what was typed goes to the host once, as octets that are wiped here as well, and what is wrong
// with it comes back. Nothing is ever sent a second time by itself.

import { useRef, useState } from 'react';
import type { Failure } from '../../../src/errors/failure.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import type { PinTypingProblem } from '../../../src/ipc/my-number-calls.ts';
import type { CallInput } from '../../../src/ipc/schema.ts';
import type { DeskClient } from '../../desk-client.ts';
import { pinOctets } from './pin-octets.ts';

type AttemptInput = Omit<CallInput<'pin.attempt'>, 'octets'>;

/** Nothing was sent because of it. */
export type Refusal =
  | { readonly kind: 'typing'; readonly problem: PinTypingProblem }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface AttemptForm {
  readonly typed: string;
  readonly refusal: Refusal | null;
  readonly setTyped: (typed: string) => void;
  /** Does nothing while an answer is awaited. */
  readonly send: (input: AttemptInput) => void;
}

export function useAttempt(client: DeskClient, onAccepted: () => void): AttemptForm {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useRef(false);

  const send = (input: AttemptInput): void => {
    if (busy.current) return;
    busy.current = true;
    const octets = pinOctets(typed);
    client
      .call('pin.attempt', { ...input, octets })
      .then(
        (answer) => {
          if (answer.accepted) {
            setTyped('');
            onAccepted();
            return;
          }
          if (answer.problem.kind === 'individual-number') setTyped('');
          setRefusal({ kind: 'typing', problem: answer.problem });
        },
        (thrown: unknown) => {
          setTyped('');
          setRefusal({ kind: 'failure', failure: toFailure(thrown) });
        },
      )
      .finally(() => {
        octets.fill(0);
        busy.current = false;
      });
  };

  return {
    typed,
    refusal,
    setTyped: (text) => {
      setTyped(text);
      setRefusal(null);
    },
    send,
  };
}
