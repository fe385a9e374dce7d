// That the Japanese and the Chinese guide do not say the same, which one is followed, and what the other says.

import type { ReactNode } from 'react';
import { differenceText } from '../../../src/words/guide-words.ts';
import { useGuide } from '../guide-words/guide-context.ts';
import { Told } from '../guide-words/told.tsx';
import styles from './facts.module.css';

/** Nothing where they agree. @param of the id of a fact, a deadline or an address. */
export function Difference({ of }: { readonly of: string }): ReactNode {
  const { words } = useGuide();
  if (differenceText(words, of) === undefined) return null;
  return (
    <p className={styles.difference} data-difference={of}>
      <Told say={(each) => differenceText(each, of) ?? ''} />
    </p>
  );
}
