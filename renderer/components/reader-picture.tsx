// A reader with a card over it, on it, or talking to it.

import type { ReactNode } from 'react';
import styles from './icon.module.css';

export function ReaderPicture({ card }: { readonly card: 'away' | 'placed' | 'moving' }): ReactNode {
  return (
    <svg
      className={styles.reader}
      viewBox="0 0 230 136"
      data-card={card}
      aria-hidden="true"
      focusable="false"
    >
      <g className={styles.card}>
        <rect x="62" y="10" width="106" height="66" rx="8" />
        <circle cx="84" cy="38" r="10" />
        <path d="M106 30h44M106 42h32M78 62h58" />
      </g>
      <rect x="30" y="78" width="170" height="48" rx="12" fill="var(--sheet)" />
      <g className={styles.waves}>
        <path d="M98 108c8-6 26-6 34 0" />
        <path d="M88 99c14-10 40-10 54 0" />
      </g>
    </svg>
  );
}
