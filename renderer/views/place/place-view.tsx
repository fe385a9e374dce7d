// Screens 1 and 2: place a card, type its number, in either order. Reading starts by itself as soon as both are there.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Page } from '../../components/page.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { NumberEntry } from '../../features/number/number-entry.tsx';
import { ReaderAdvice } from '../../features/readers/reader-advice.tsx';
import { isCardThere } from '../../features/readers/reader-status.ts';
import { useDesk } from '../../state/desk-context.ts';
import { Doors } from './doors.tsx';
import styles from './place.module.css';

export function PlaceView(): ReactNode {
  const { words, state, client, act, dispatch } = useDesk();
  const { app } = state;
  const { number } = words.screens;
  const cardThere = isCardThere(app.readers, app.simulator);
  const heading = app.cardNumberHeld
    ? number.headingCard
    : cardThere
      ? number.headingNumber
      : number.headingBoth;
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
      {app.session.kind === 'blanked' && <Blanked why={app.session.why} />}
      <h1 className={styles.heading}>
        <Say text={heading} />
      </h1>
      <NumberEntry />
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

function Blanked({ why }: { readonly why: 'card-removed' | 'idle' }): ReactNode {
  const { blanked } = useDesk().words.screens;
  return (
    <Note tone="plain" title={blanked[why]}>
      <Say text={blanked.text} />
    </Note>
  );
}
