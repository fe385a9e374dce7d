// Screen 3: what is being done, how far it is, and the one thing asked of the person.

import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { SessionState } from '../../../src/ipc/app-state.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { ReaderPicture } from '../../components/reader-picture.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { PHASES } from './phases.ts';
import styles from './reading.module.css';

type Progress = Extract<SessionState, { kind: 'reading' }>['progress'];

export function ReadingView({ progress }: { readonly progress: Progress }): ReactNode {
  const { words, client, act } = useDesk();
  const { reading } = words.screens;
  return (
    <Page
      centred
      takesFocus
      actions={
        <Button shortcut="Esc" onPress={() => act(client.call('reading.cancel'))}>
          <Say text={reading.cancel} />
        </Button>
      }
    >
      <div className={styles.reading}>
        <ReaderPicture card="moving" />
        <h1>
          <Say text={reading.keepStill} />
        </h1>
        <Bytes progress={progress} />
        <Phases current={progress.phase} />
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

function Phases({ current }: { readonly current: Progress['phase'] }): ReactNode {
  const { words } = useDesk();
  const { reading } = words.screens;
  const now = PHASES.indexOf(current);
  return (
    <ol className={styles.phases}>
      {PHASES.map((phase, index) => {
        const state = index < now ? 'done' : index === now ? 'current' : 'ahead';
        return (
          <li key={phase} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon name={state === 'done' ? 'check' : 'open'} />
            <span>
              <Say text={words.phases[phase]} />
            </span>
            <span className="for-screen-readers">{withoutRuby(reading[state])}</span>
          </li>
        );
      })}
    </ol>
  );
}
