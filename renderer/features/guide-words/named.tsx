// A name with the official Japanese term under it, which a counter and a form go by.

import type { ReactNode } from 'react';
import { Say } from '../../components/say.tsx';
import styles from './guide-words.module.css';

export interface Name {
  readonly label: string;
  readonly official: string;
}

export function Named({ name: { label, official } }: { readonly name: Name }): ReactNode {
  return (
    <>
      <Say text={label} />
      {official !== label && (
        <small className={styles.official} lang="ja">
          {official}
        </small>
      )}
    </>
  );
}
