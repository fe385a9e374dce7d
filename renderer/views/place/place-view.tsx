// Screens 1 and 2: place a card, type its number, in either order. Reading starts by itself as soon as both are there.

import { type ReactNode, Suspense } from 'react';
import type { Failure } from '../../../src/errors/failure.ts';
import type { AppState } from '../../../src/ipc/app-state.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Page } from '../../components/page.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { ComparingNote } from '../../features/cross-check/comparing-note.tsx';
import { NumberEntry } from '../../features/number/number-entry.tsx';
import { ReaderAdvice } from '../../features/readers/reader-advice.tsx';
import { isCardThere } from '../../features/readers/reader-status.ts';
import { useDesk } from '../../state/desk-context.ts';
import type { WindowWords } from '../../words/words.ts';
import { useFailureText } from '../failure/use-failure-text.ts';
import { Doors } from './doors.tsx';
import styles from './place.module.css';

export function PlaceView(): ReactNode {
  const { words, state, client, act, dispatch } = useDesk();
  const { app } = state;
  const { number } = words.screens;
  const cardThere = isCardThere(app.readers, app.simulator);
  const { session } = app;
  return (
    <Page
      centred
      actions={
        app.cardNumberHeld && (
          <Button
            shortcut="Esc"
            onPress={() => {
              dispatch({ type: 'cleared' });
              act(client.call('number.forget'));
            }}
          >
            <Say text={number.again} />
          </Button>
        )
      }
    >
      <Doors />
      {session.kind === 'blanked' && <Blanked why={session.why} />}
      <ComparingNote />
      <h1 className={styles.heading}>
        <Say text={headingOf(number, app, cardThere)} />
      </h1>
      <p className={styles.noNumber}>
        <Say text={number.noNumber} />
      </p>
      <NumberEntry />
      {session.kind === 'waiting' && session.unread !== undefined && (
        // Its words may still have to be loaded, and the field with what is typed in it does not wait for them.
        <Suspense>
          <Unread failure={session.unread} />
        </Suspense>
      )}
      <ReaderAdvice />
      <div className={styles.place}>
        <ReaderPicture card={cardThere ? 'placed' : 'away'} />
        <p>
          <Say text={number.keepStill} />
        </p>
      </div>
    </Page>
  );
}

function headingOf(
  texts: WindowWords['screens']['number'],
  { cardNumberHeld, session }: AppState,
  cardThere: boolean,
): string {
  if (cardNumberHeld) return texts.headingCard;
  if (session.kind === 'waiting' && session.readBefore === true) return texts.headingReadBefore;
  return cardThere ? texts.headingNumber : texts.headingBoth;
}

/** Beside the field, which stays as it is: another card may be on its way. */
function Unread({ failure }: { readonly failure: Failure }): ReactNode {
  const { title, meaning, action } = useFailureText(failure);
  return (
    <div data-unread={failure.code}>
      <Note tone="warn" title={title}>
        <Say text={meaning} /> <Say text={action} />
      </Note>
    </div>
  );
}

function Blanked({ why }: { readonly why: 'card-removed' | 'idle' | 'page-lost' }): ReactNode {
  const { blanked } = useDesk().words.screens;
  return (
    <Note tone="plain" title={blanked[why]}>
      <Say text={blanked.text} />
    </Note>
  );
}
