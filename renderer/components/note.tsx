// A remark that should not be overlooked, with a shape and a colour that say how much.

import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './note.module.css';
import { Say } from './say.tsx';

interface NoteProps {
  readonly tone: 'warn' | 'bad' | 'plain';
  readonly title?: string;
  readonly children: ReactNode;
}

export function Note({ tone, title, children }: NoteProps): ReactNode {
  return (
    <div className={styles.note} data-tone={tone}>
      {tone !== 'plain' && <Icon name={tone === 'warn' ? 'warning' : 'cross'} />}
      <div>
        {title !== undefined && (
          <p className={styles.title}>
            <Say text={title} />
          </p>
        )}
        <div>{children}</div>
      </div>
    </div>
  );
}
