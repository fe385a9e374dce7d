// A line of text with its hint and what is wrong with it.

import { type ReactNode, useId } from 'react';
import { Say } from './say.tsx';
import styles from './form.module.css';

interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

export function TextField({ label, value, onChange, hint, problem }: TextFieldProps): ReactNode {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onChange={(event) => onChange(event.target.value)}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={problem === undefined ? styles.hint : styles.problem}>
          <Say text={below} />
        </p>
      )}
    </div>
  );
}
