// Screen 3: what is being done, how far it is, and the one thing asked of the person.

import { type ReactNode, Suspense, lazy } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { SessionState } from '../../../src/ipc/app-state.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Page } from '../../components/page.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { Arriving } from '../../features/arriving/arriving.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { Phases } from './phase-list.tsx';
import { phasesOf } from './phases.ts';
import styles from './reading.module.css';

type Reading = Extract<SessionState, { kind: 'reading' }>;
type Progress = Reading['progress'];

const MyNumberPhases = lazy(async () => ({
  default: (await import('./my-number-phases.tsx')).MyNumberPhases,
}));

export function ReadingView({ session }: { readonly session: Reading }): ReactNode {
  const { progress, family, cardType, arrived } = session;
  const { words, client, act } = useDesk();
  const { reading } = words.screens;
  // As soon as it is known to be a residence card there is room for what it says, so that nothing moves when it comes.
  const hasSheet = cardType !== undefined || arrived !== undefined;
  return (
    <Page
      centred={!hasSheet}
      wide={hasSheet}
      takesFocus
      actions={
        <Button shortcut="Esc" onPress={() => act(client.call('reading.cancel'))}>
          <Say text={reading.cancel} />
        </Button>
      }
    >
      <div className={classNames(hasSheet && styles.withSheet)}>
        <div className={styles.reading}>
          <ReaderPicture card="moving" />
          <h1>
            <Say text={reading.keepStill} />
          </h1>
          <Bytes progress={progress} />
          {family === 'my-number-card' ? (
            <Suspense>
              <MyNumberPhases session={session} />
            </Suspense>
          ) : (
            <Phases phases={phasesOf(session)} current={progress.phase} texts={words.phases} />
          )}
        </div>
        {hasSheet && <Arriving arrived={arrived} cardType={cardType ?? null} />}
      </div>
    </Page>
  );
}

function Bytes({ progress }: { readonly progress: Progress }): ReactNode {
  const { reading } = useDesk().words.screens;
  const { bytesReceived: received, bytesExpected: expected } = progress;
  // Files of equal type differ in length, so the last bytes may be more or fewer than expected.
  const share = expected === 0 ? 0 : Math.min(100, (received / expected) * 100);
  const text = fillIn(expected === 0 ? reading.bytesOnly : reading.bytes, { received, expected });
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={share}
      valueLabel={withoutRuby(text)}
      aria-label={withoutRuby(reading.progress)}
    >
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${share}%` }} />
      </div>
      <span className={styles.bytes}>
        <Say text={text} />
      </span>
    </ProgressBar>
  );
}
