// One telephone number: what it is for, the number, and a button that copies it.

import type { ReactNode } from 'react';
import { Say } from '../../components/say.tsx';
import { CopyButton } from '../document/copy-button.tsx';
import styles from './phones.module.css';

interface PhoneLineProps {
  readonly label: string;
  /** The official name of a section, where it differs from the label. */
  readonly official?: string;
  readonly number: string;
  /** Whose number it is, for the label of the button. */
  readonly of: string;
}

export function PhoneLine({ label, official, number, of }: PhoneLineProps): ReactNode {
  return (
    <li className={styles.phone}>
      <span className={styles.label}>
        <Say text={label} />
        {official !== undefined && official !== label && <small lang="ja">{official}</small>}
      </span>
      <span className={styles.number}>
        {number} <CopyButton label={`${of} ${number}`} text={number} />
      </span>
    </li>
  );
}
