// 在留資格 by any part of its name, in the language of the window or in Japanese. The usual ones stand there to begin with.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { known } from '../../../src/readiness/fact.ts';
import { isStatusId, statusById } from '../../../src/readiness/status.ts';
import { STATUSES } from '../../../src/readiness/tables/statuses.ts';
import { ChoiceButton } from '../../components/choice-button.tsx';
import { isFocusKept } from '../../components/focus.ts';
import form from '../../components/form.module.css';
import { Say } from '../../components/say.tsx';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './questions.module.css';
import type { AnswerProps } from './answer-props.ts';
import { searchStatuses } from './search-statuses.ts';

export function StatusAnswer({ onAnswer }: AnswerProps): ReactNode {
  const { words } = useCheck();
  const { questions } = words.window;
  const id = useId();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isFocusKept()) input.current?.focus();
  }, []);
  const labels = Object.entries(words.readiness.statuses).map(([key, { label }]) => [key, label] as const);
  const ids = Object.keys(STATUSES).filter(isStatusId);
  const found = searchStatuses(typed, ids.map(statusById), new Map(labels));
  return (
    <div className={styles.search}>
      <label htmlFor={id}>
        <Say text={questions.statusSearch} />
      </label>
      <input
        ref={input}
        id={id}
        className={form.input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-describedby={`${id}-below`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-below`} className={form.hint} aria-live="polite">
        <Say text={found.length === 0 ? questions.statusNone : questions.statusHint} />
      </p>
      <div className={styles.answers}>
        {found.map((status) => (
          <ChoiceButton
            key={status.id}
            value={status.id}
            text={words.readiness.statuses[status.id].label}
            under={status.ja}
            onPress={() => onAnswer({ status: known(status.ja, 'person') })}
          />
        ))}
      </div>
    </div>
  );
}
