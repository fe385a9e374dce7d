// Where something is from, how sure that is, and the day it was compared: small, and always there.

import type { ReactNode } from 'react';
import type { Sourced } from '../../../src/readiness/tables/sourced.ts';
import { originText } from '../../../src/words/guide-words.ts';
import { Say } from '../../components/say.tsx';
import { useGuide } from './guide-context.ts';
import styles from './guide-words.module.css';

export function Origin({ of }: { readonly of: Sourced }): ReactNode {
  const { words } = useGuide();
  const { source, confidence, asOf } = of;
  return (
    <p className={styles.origin} data-origin={source.join(' ')} data-as-of={asOf}>
      <Say text={originText(words, { source, confidence, asOf })} />
    </p>
  );
}

/** One line for each origin that several rows share, in the order of the rows. */
export function Origins({ of }: { readonly of: readonly Sourced[] }): ReactNode {
  const distinct = new Map(of.map((row) => [keyOf(row), row]));
  return [...distinct].map(([key, row]) => <Origin key={key} of={row} />);
}

function keyOf({ source, confidence, asOf }: Sourced): string {
  return [...source, confidence, asOf].join(' ');
}
