// A reading that could not be finished: what happened, what it means, what to do, and the code for support. Where another
// tap is enough the number is kept; where it is not, the number can be typed right here.

import type { ReactNode } from 'react';
import type { SessionState } from '../../../src/ipc/app-state.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { ExplainButton } from '../../features/handbook/explain-button.tsx';
import { NumberEntry } from '../../features/number/number-entry.tsx';
import { ReaderAdvice } from '../../features/readers/reader-advice.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useNextCustomer } from '../../state/next-customer.ts';
import { factsText } from './failure-text.ts';
import styles from './failure.module.css';
import { useFailureText } from './use-failure-text.ts';

type Failed = Extract<SessionState, { kind: 'failed' }>;

export function FailureView({ session }: { readonly session: Failed }): ReactNode {
  const { words, state } = useDesk();
  const nextCustomer = useNextCustomer();
  const { failure, canTapAgain, family } = session;
  const { title, meaning, action } = useFailureText(failure);
  const said = words.screens.failure;
  const facts = factsText(failure.facts);
  const held = state.app.cardNumberHeld;
  const waits = canTapAgain && (held || family === 'my-number-card');
  return (
    <Page
      centred
      takesFocus={waits}
      actions={
        <Button shortcut="Esc" onPress={nextCustomer}>
          <Say text={said.startOver} />
        </Button>
      }
    >
      <div className={styles.failure}>
        <div className={styles.head}>
          <Icon name="warning" />
          <h1>
            <Say text={title} />
          </h1>
        </div>
        <p>
          <Say text={meaning} />
        </p>
        <p className={styles.action}>
          <Say text={action} />
        </p>
        <p className={styles.code}>
          <Say text={said.code} />: <code>{failure.code}</code>
          {facts !== '' && (
            <>
              <br />
              <Say text={said.facts} />: <code>{facts}</code>
            </>
          )}
        </p>
        <ExplainButton id={failure.code} about={title} />
      </div>
      <ReaderAdvice />
      {waits ? (
        <div className={styles.again}>
          <ReaderPicture card="away" />
          <p>
            <Say text={held ? said.numberKept : said.tapAgain} />
          </p>
        </div>
      ) : (
        <NumberEntry />
      )}
    </Page>
  );
}
