// SIMULATED or TEST, on every screen and every print, for as long as it is true.

import type { ReactNode } from 'react';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { markOf } from '../findings/mark.ts';
import styles from './shell.module.css';

export function MarkStrip(): ReactNode {
  const { words, state } = useDesk();
  const { cards } = useReadiness().readiness;
  // What a simulated card answered stays marked after the card is gone.
  const mark = markOf(state.app) ?? cards.residence?.mark ?? cards.myNumber?.mark ?? null;
  if (mark === null) return null;
  const said = words.terminal.marks[mark];
  return (
    <section className={styles.markRow} aria-label={said.mark}>
      <div className={styles.mark} role="note" data-mark={mark}>
        <strong>{said.mark}</strong>
        <span>
          <Say text={said.text} />
        </span>
      </div>
    </section>
  );
}
