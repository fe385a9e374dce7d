// While a card is awaited for a comparison: what is kept of the one before, and how to stop.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useNextCustomer } from '../../state/next-customer.ts';
import styles from './cross-check.module.css';

export function ComparingNote(): ReactNode {
  const { words, state } = useDesk();
  const stop = useNextCustomer();
  const { comparing } = state.app;
  if (comparing === null) return null;
  const said = words.screens.comparing;
  return (
    <Note tone="plain" title={said.kept[comparing]}>
      <div className={styles.comparing} data-comparing={comparing}>
        <p>
          <Say text={said.next[comparing]} /> <Say text={said.gone} />
        </p>
        <Button onPress={stop}>
          <Say text={said.stop} />
        </Button>
      </div>
    </Note>
  );
}
