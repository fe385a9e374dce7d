// The answer of a calculator: said by itself to those who hear the window, large for those who see it.

import type { ReactNode } from 'react';
import { classNames } from '../../components/class-names.ts';
import { Say } from '../../components/say.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import styles from './dates.module.css';

/** @param children null while there is nothing to answer: the place stays, so that the answer is announced. */
export function Result({ children }: { readonly children: ReactNode }): ReactNode {
  const { words } = useGuide();
  const isEmpty = children === null;
  return (
    <div
      className={classNames(styles.result, isEmpty && styles.nothing)}
      role="status"
      data-result={isEmpty ? 'none' : 'shown'}
    >
      {!isEmpty && (
        <>
          <h3 className={styles.resultHead}>
            <Say text={words.guide.screen.result} />
          </h3>
          {children}
        </>
      )}
    </div>
  );
}
