// The line that says what an action led to, or that the result is about to be taken away.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import type { Notice } from '../../state/notice.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './shell.module.css';

interface NoticeBarProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
  /** Seconds until the result is taken away, when they are few. */
  readonly idleLeft: number | null;
}

export function NoticeBar({ notice, onDismiss, idleLeft }: NoticeBarProps): ReactNode {
  const { words } = useDesk();
  const { app } = words.screens;
  if (idleLeft !== null) {
    return (
      <div className={`${styles.notice ?? ''} screen-only`} data-tone="idle" role="status">
        <Icon name="warning" />
        <span>
          <Say text={fillIn(app.idleSoon, { seconds: idleLeft })} />
        </span>
      </div>
    );
  }
  if (notice === null) return null;
  return (
    <div className={`${styles.notice ?? ''} screen-only`} data-tone={notice.tone}>
      <Icon name={notice.tone === 'said' ? 'check' : 'warning'} />
      <span>
        <Say text={notice.text} />
      </span>
      {notice.tone === 'failed' && (
        <Button look="icon" label={withoutRuby(app.close)} onPress={onDismiss}>
          <Icon name="cross" />
        </Button>
      )}
    </div>
  );
}
