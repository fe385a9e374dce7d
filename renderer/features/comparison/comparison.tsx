// Two buttons: does what the chip says differ from the person, or from what is printed? A genuine chip can sit in an
// altered body, so this is asked whatever the signature says.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './comparison.module.css';

export function Comparison(): ReactNode {
  const { words, state, dispatch } = useDesk();
  const { compared } = state.judgement;
  const { compare } = words.screens;
  const answer = (chosen: 'same' | 'different'): void =>
    dispatch({ type: 'compared', answer: compared === chosen ? null : chosen });
  return (
    <div
      className={styles.question}
      data-answer-group=""
      role="group"
      aria-label={withoutRuby(compare.question)}
    >
      <p>
        <Say text={compare.question} />
      </p>
      <div className={`${styles.answers ?? ''} screen-only`}>
        <Button chosen={compared === 'same'} onPress={() => answer('same')}>
          <Say text={compare.same} />
        </Button>
        <Button chosen={compared === 'different'} onPress={() => answer('different')}>
          <Say text={compare.different} />
        </Button>
      </div>
      {compared === null && (
        <p className="print-only">
          <Say text={words.axes.holderMatched['not-checked']} />
        </p>
      )}
      {compared !== null && (
        <p className={styles.recorded} data-answer={compared}>
          <Say text={compared === 'same' ? compare.recordedSame : compare.recordedDifferent} />
        </p>
      )}
    </div>
  );
}
