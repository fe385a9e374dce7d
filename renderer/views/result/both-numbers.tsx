// A card that answers to one number and says another: both are shown, and the person stops.

import type { ReactNode } from 'react';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { visibleText } from '../../text/visible-text.ts';
import styles from './result.module.css';

export function BothNumbers({ chip }: { readonly chip: string | null }): ReactNode {
  const { words, state } = useDesk();
  const { typedNumber, chipNumber } = words.screens.result;
  return (
    <Note tone="bad" title={words.outcome['numbers-differ'].next}>
      <dl className={styles.numbers}>
        <div>
          <dt>
            <Say text={typedNumber} />
          </dt>
          <dd>{state.typed}</dd>
        </div>
        <div>
          <dt>
            <Say text={chipNumber} />
          </dt>
          <dd>
            <bdi>{visibleText(chip ?? '')}</bdi>
          </dd>
        </div>
      </dl>
    </Note>
  );
}
