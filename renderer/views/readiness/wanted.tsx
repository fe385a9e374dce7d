// What the person wants, on every later step, with the way back to choosing.

import type { ReactNode } from 'react';
import { procedureText } from '../../../src/words/reason-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useCheck } from '../../features/readiness-facts/check-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import styles from './wanted.module.css';

export function Wanted(): ReactNode {
  const { words } = useCheck();
  const { readiness, tell } = useReadiness();
  if (readiness.aim === null) return null;
  return (
    <div className={styles.wanted}>
      <span>
        <Say text={procedureText(words, readiness.aim)} />
      </span>
      <Button look="quiet" onPress={() => tell({ type: 'page', page: 'aim' })}>
        <Say text={words.window.aim.change} />
      </Button>
    </div>
  );
}
