// The band over a result or an answer: a sign, what it says, and its parts beside it. The tone only repeats what sign and
// words say.

import type { ReactNode } from 'react';
import styles from './band.module.css';

export type BandTone = 'ok' | 'warn' | 'bad' | 'accent' | 'unsure';

interface BandProps {
  readonly tone: BandTone;
  readonly sign: ReactNode;
  /** A heading and paragraphs. */
  readonly children: ReactNode;
  readonly parts: ReactNode;
  /** On paper too the parts stand beside the words. */
  readonly partsBesideOnPaper?: boolean;
  /** What it is about, for whoever looks for it in the page. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

export function Band({ tone, sign, children, parts, partsBesideOnPaper, data }: BandProps): ReactNode {
  return (
    <div className={styles.band} data-tone={tone} data-paper={partsBesideOnPaper && 'beside'} {...data}>
      {sign}
      <div className={styles.words}>{children}</div>
      <div className={styles.parts}>{parts}</div>
    </div>
  );
}
