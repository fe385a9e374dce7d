// The way on to the official site, in the system's browser. While anything blocks, or could not be judged, it explains
// instead of opening, and leads to what has to be done first.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import styles from './answer.module.css';
import { FIRST_CHECKS, OPEN_CHECKS } from './check-list.tsx';
import { handOffOf } from './hand-off-state.ts';

export function HandOff(): ReactNode {
  const { words } = useCheck();
  const { client, act, words: desk } = useDesk();
  const { evaluation } = useJudged();
  const { answer } = words.window;
  const { handOff } = words.readiness;
  const state = handOffOf(evaluation);
  // Of a procedure of another place "where to go" has said all there is.
  if (state === 'elsewhere') return null;
  if (state === 'open') {
    return (
      <Section title={answer.handOffHeading} className="screen-only">
        <div className={styles.handOff} data-hand-off={state}>
          <p>
            <Say text={answer.handOffText} />
          </p>
          <Button
            wide
            look="primary"
            onPress={() =>
              act(client.call('link.open', { link: 'online-system-self' }), desk.screens.app.opened)
            }
          >
            <Icon name="external" />
            <span>
              <Say text={answer.handOff} />
            </span>
          </Button>
        </div>
      </Section>
    );
  }
  const isBlocked = state === 'blocked';
  return (
    <Section title={answer.handOffHeading} className="screen-only">
      <div className={styles.handOff} data-hand-off={state}>
        <Note tone="warn" title={answer.handOff}>
          <Say text={isBlocked ? handOff.blocked : answer.undecidedBlocked} />
        </Note>
        <Button wide onPress={() => goTo(isBlocked ? FIRST_CHECKS : OPEN_CHECKS)}>
          <Say text={isBlocked ? answer.showFirst : answer.showUnknown} />
        </Button>
      </div>
    </Section>
  );
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
