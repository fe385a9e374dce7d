// A yes or no.

import type { ReactNode } from 'react';
import { Say } from './say.tsx';
import styles from './form.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, checked, onChange }: CheckFieldProps): ReactNode {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <Say text={label} />
      </span>
    </label>
  );
}
