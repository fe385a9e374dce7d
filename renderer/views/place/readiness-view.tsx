// The second door, until its screen is there: it says so, and opens the official guide.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { Doors } from './doors.tsx';
import styles from './place.module.css';

export function ReadinessView(): ReactNode {
  const { words, client, act } = useDesk();
  const { app } = words.screens;
  return (
    <Page centred takesFocus>
      <Doors />
      <h1 className={styles.heading}>
        <Say text={app.readiness} />
      </h1>
      <div className={styles.place}>
        <p>
          <Say text={app.readinessAbsent} />
        </p>
        <Button
          look="primary"
          onPress={() => act(client.call('link.open', { link: 'online-application' }), app.opened)}
        >
          <Icon name="external" />
          <span>
            <Say text={app.openGuide} />
          </span>
        </Button>
      </div>
    </Page>
  );
}
