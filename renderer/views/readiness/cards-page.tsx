// The second step: both cards in either order, or none. What one gave stays while the other is read.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { CardReading } from '../../features/readiness-cards/card-reading.tsx';
import { CardSlots } from '../../features/readiness-cards/card-slots.tsx';
import { ClockNote } from '../../features/readiness-cards/clock-note.tsx';
import { FacePicture } from '../../features/readiness-cards/face-picture.tsx';
import { useCheck } from '../../features/readiness-facts/check-context.ts';
import { FactList } from '../../features/readiness-facts/fact-list.tsx';
import { Together } from '../../features/readiness-questions/together.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import { Kept } from './aim-page.tsx';
import { Wanted } from './wanted.tsx';
import styles from './readiness.module.css';
import { StartOver } from './start-over.tsx';

export function CardsPage(): ReactNode {
  const { words } = useCheck();
  const { tell } = useReadiness();
  const { cards } = words.window;
  return (
    <Page
      wide
      actions={
        <>
          <StartOver />
          <Button look="primary" onPress={() => tell({ type: 'page', page: 'questions' })}>
            <Say text={cards.proceed} />
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.head}>
          <Wanted />
          <h1>
            <Say text={cards.heading} />
          </h1>
          <p>
            <Say text={cards.intro} />
          </p>
          <Kept />
        </div>
        <ClockNote />
        <div className={styles.columns}>
          <div className={styles.column}>
            <div className={styles.stack}>
              <CardReading />
            </div>
            <FacePicture />
            <Together />
          </div>
          <aside className={styles.column}>
            <Section title={cards.sources}>
              <CardSlots />
            </Section>
            <FactList />
          </aside>
        </div>
      </div>
    </Page>
  );
}
