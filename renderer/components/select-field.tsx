// A choice among a few, as the system shows choices: its keys, its screen reader, its high contrast.

import { type ReactNode, useId } from 'react';
import { withoutRuby } from '../text/ruby.ts';
import { Say } from './say.tsx';
import styles from './form.module.css';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly onChoose: (value: Value) => void;
  /** The label is said and not shown. */
  readonly compact?: boolean;
  /** The label above, for choices that need the width. */
  readonly stacked?: boolean;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { label, value, choices, onChoose, compact = false, stacked = false } = props;
  const id = useId();
  return (
    <div className={compact ? styles.compact : stacked ? styles.field : styles.row}>
      <label htmlFor={id} className={compact ? 'for-screen-readers' : undefined}>
        <Say text={label} />
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {withoutRuby(choice.text)}
          </option>
        ))}
      </select>
    </div>
  );
}
