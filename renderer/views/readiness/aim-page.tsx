// The first step: what a person wants to do, in plain words with the official name beneath.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { PROCEDURES, type ProcedureCode } from '../../../src/readiness/tables/procedures.ts';
import { ChoiceButton } from '../../components/choice-button.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { AIMS } from '../../features/readiness-questions/aims.ts';
import { useCheck } from '../../features/readiness-facts/check-context.ts';
import { OpenSaved } from '../../features/readiness-save/open-saved.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { checkIdleSeconds } from '../../state/readiness-state.ts';
import { Doors } from '../place/doors.tsx';
import styles from './readiness.module.css';

export function AimPage(): ReactNode {
  const { words } = useCheck();
  const { aim } = words.window;
  return (
    <Page wide takesFocus>
      <div className={styles.page}>
        <Doors />
        <div className={styles.head}>
          <h1>
            <Say text={aim.heading} />
          </h1>
          <p>
            <Say text={aim.intro} />
          </p>
          <Kept />
        </div>
        <Aims title={aim.online} codes={AIMS.online} />
        <Aims title={aim.elsewhere} codes={AIMS.elsewhere} />
        <OpenSaved />
      </div>
    </Page>
  );
}

/** How long what is entered stays: said before anything is. */
export function Kept(): ReactNode {
  const { words } = useCheck();
  const { settings } = useDesk().state;
  const { aim } = words.window;
  const seconds = checkIdleSeconds(settings.blankAfterIdleSeconds);
  const text = seconds === 0 ? aim.keptUntilCleared : fillIn(aim.kept, { minutes: Math.round(seconds / 60) });
  return (
    <p className={styles.kept}>
      <Say text={text} />
    </p>
  );
}

function Aims({
  title,
  codes,
}: {
  readonly title: string;
  readonly codes: readonly ProcedureCode[];
}): ReactNode {
  const { words } = useCheck();
  const { readiness, tell } = useReadiness();
  return (
    <Section title={title}>
      <div className={styles.aims}>
        {codes.map((code) => (
          <ChoiceButton
            key={code}
            value={code}
            text={words.window.aims[code]}
            under={words.readiness.procedures[code].official}
            {...(readiness.aim !== null && { chosen: readiness.aim === code })}
            onPress={() =>
              tell({ type: 'aim', aim: code, isOnline: PROCEDURES[code].channel === 'online-system' })
            }
          />
        ))}
      </div>
    </Section>
  );
}
