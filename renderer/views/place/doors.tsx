// What one can come for.

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import styles from './place.module.css';

export function Doors(): ReactNode {
  const { words, state, dispatch } = useDesk();
  const { app } = words.screens;
  const doors = [
    { screen: 'desk', title: app.counter, hint: app.counterHint },
    { screen: 'readiness', title: app.readiness, hint: app.readinessHint },
    { screen: 'guide', title: app.guide, hint: app.guideHint },
  ] as const;
  return (
    <div className={styles.doors}>
      {doors.map(({ screen, title, hint }) => (
        <AriaButton
          key={screen}
          className={styles.door ?? ''}
          aria-pressed={state.screen === screen}
          onPress={() => dispatch({ type: 'screen', screen })}
        >
          <strong>
            <Say text={title} />
          </strong>
          <span>
            <Say text={hint} />
          </span>
        </AriaButton>
      ))}
    </div>
  );
}
