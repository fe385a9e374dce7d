// A line to type an answer into, with the button that takes it. Enter takes it too.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { isFocusKept } from '../../components/focus.ts';
import { onEnter } from '../../components/on-enter.ts';
import form from '../../components/form.module.css';
import { Say } from '../../components/say.tsx';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './questions.module.css';

interface TypedFieldProps<Value> {
  /** Of the question above it. */
  readonly labelledBy: string;
  readonly hint: string;
  /** Said when what was typed is no answer. */
  readonly invalid: string;
  readonly start?: string;
  readonly numeric?: boolean;
  readonly parse: (typed: string) => Value | undefined;
  /** How the answer was understood, while it is typed. */
  readonly show?: (value: Value) => string;
  readonly onAnswer: (value: Value) => void;
}

export function TypedField<Value>(props: TypedFieldProps<Value>): ReactNode {
  const { labelledBy, hint, invalid, start = '', numeric = false, parse, show, onAnswer } = props;
  const { questions } = useCheck().words.window;
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isFocusKept()) input.current?.focus();
  }, []);
  const value = parse(typed);
  const send = (): void => {
    if (value === undefined) {
      setRefused(true);
      input.current?.focus();
    } else onAnswer(value);
  };
  return (
    <div className={styles.typed}>
      <input
        ref={input}
        className={form.input}
        type="text"
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-below`}
        aria-invalid={refused}
        onKeyDown={onEnter(send)}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(false);
        }}
      />
      <Button look="primary" onPress={send}>
        <Say text={questions.next} />
      </Button>
      <p id={`${id}-below`} className={refused ? form.problem : form.hint} aria-live="polite">
        <Say text={refused ? invalid : value !== undefined && show ? show(value) : hint} />
      </p>
    </div>
  );
}
