// A line for a passphrase. Nothing remembers it: not the browser of the page, not this program.

import { type ReactNode, useId } from 'react';
import { PASSPHRASE_LENGTH } from '../../../src/ipc/readiness-limits.ts';
import form from '../../components/form.module.css';
import { onEnter } from '../../components/on-enter.ts';
import { Say } from '../../components/say.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly onEnter: () => void;
  readonly onChange: (value: string) => void;
}

export function PassphraseField({ label, value, hint, problem, ...rest }: PassphraseFieldProps): ReactNode {
  const { onEnter: act, onChange } = rest;
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className={form.field}>
      <label htmlFor={id}>
        <Say text={label} />
      </label>
      <input
        id={id}
        className={form.input}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        maxLength={PASSPHRASE_LENGTH.most}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onKeyDown={onEnter(act)}
        onChange={(event) => onChange(event.target.value)}
      />
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={problem === undefined ? form.hint : form.problem}
          role={problem === undefined ? undefined : 'alert'}
        >
          <Say text={below} />
        </p>
      )}
    </div>
  );
}
