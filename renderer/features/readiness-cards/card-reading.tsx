// Reading a card from within the check: number or card first, how far it is, what went wrong, and the swap to the next one.

import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { SessionState } from '../../../src/ipc/app-state.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { failureText } from '../../views/failure/failure-text.ts';
import { NumberEntry } from '../number/number-entry.tsx';
import { ReaderAdvice } from '../readers/reader-advice.tsx';
import { isCardThere } from '../readers/reader-status.ts';
import { useCheck } from '../readiness-facts/check-context.ts';
import styles from './cards.module.css';

export function CardReading(): ReactNode {
  const { state, client, act, dispatch } = useDesk();
  const { cards: said } = useCheck().words.window;
  const { session } = state.app;
  switch (session.kind) {
    case 'reading':
      return <Progress session={session} />;
    case 'finished':
      return (
        <div className={styles.swap}>
          <p>
            <Say text={said.kept} />
          </p>
          <Button
            onPress={() => {
              dispatch({ type: 'cleared' });
              act(client.call('session.clear'));
            }}
          >
            <Say text={said.swap} />
          </Button>
        </div>
      );
    case 'failed':
      return (
        <>
          <Failed session={session} />
          <Waiting />
        </>
      );
    case 'waiting':
    case 'blanked':
      return <Waiting />;
  }
}

function Waiting(): ReactNode {
  const { state } = useDesk();
  const { cards: said } = useCheck().words.window;
  const cardThere = isCardThere(state.app.readers, state.app.simulator);
  return (
    <>
      <ReaderAdvice />
      <p className={styles.hint}>
        <strong>
          <Say text={said.residence} />
        </strong>{' '}
        <Say text={said.residenceHint} />
      </p>
      <NumberEntry />
      <p className={styles.hint}>
        <strong>
          <Say text={said.myNumber} />
        </strong>{' '}
        <Say text={said.myNumberHint} />
      </p>
      <div className={styles.picture}>
        <ReaderPicture card={cardThere ? 'placed' : 'away'} />
      </div>
    </>
  );
}

function Progress({ session }: { readonly session: Extract<SessionState, { kind: 'reading' }> }): ReactNode {
  const { words, client, act } = useDesk();
  const { reading } = words.screens;
  const { bytesReceived: received, bytesExpected: expected } = session.progress;
  const share = expected === 0 ? 0 : Math.min(100, (received / expected) * 100);
  return (
    <div className={styles.progress} data-reading="">
      <ReaderPicture card="moving" />
      <p>
        <strong>
          <Say text={reading.keepStill} />
        </strong>
      </p>
      <ProgressBar className={styles.bar ?? ''} value={share} aria-label={withoutRuby(reading.progress)}>
        <div className={styles.track}>
          <div className={styles.fill} style={{ width: `${share}%` }} />
        </div>
      </ProgressBar>
      <Button shortcut="Esc" onPress={() => act(client.call('reading.cancel'))}>
        <Say text={reading.cancel} />
      </Button>
    </div>
  );
}

function Failed({ session }: { readonly session: Extract<SessionState, { kind: 'failed' }> }): ReactNode {
  const { words, state } = useDesk();
  const { title, meaning, action } = failureText(words, session.failure);
  const kept = session.canTapAgain && state.app.cardNumberHeld;
  return (
    <Note tone="warn" title={title}>
      <p>
        <Say text={meaning} />
      </p>
      <p>
        <Say text={action} />
      </p>
      {kept && (
        <p>
          <Say text={words.screens.failure.numberKept} />
        </p>
      )}
    </Note>
  );
}
