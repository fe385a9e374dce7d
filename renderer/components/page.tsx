// What one screen is made of: its content, and the line of actions at the foot.

import { type ReactNode, useEffect, useRef } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { classNames } from './class-names.ts';
import { isFocusKept } from './focus.ts';
import styles from './page.module.css';
import { Say } from './say.tsx';

interface PageProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Stands at the foot instead of what is said there otherwise. */
  readonly note?: string;
  /** Across the window instead of one calm column. */
  readonly wide?: boolean;
  /** In the middle of the window, for screens with little on them. */
  readonly centred?: boolean;
  /** Takes the focus when the screen appears, so that Tab begins there. */
  readonly takesFocus?: boolean;
}

export function Page({
  children,
  actions,
  note,
  wide = false,
  centred = false,
  takesFocus = false,
}: PageProps): ReactNode {
  const { words } = useDesk();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    if (takesFocus && !isFocusKept()) main.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <>
      <main
        ref={main}
        tabIndex={-1}
        className={classNames(styles.main, wide && styles.wide, centred && styles.centred)}
      >
        {children}
      </main>
      <footer className={classNames(styles.footer, 'screen-only')}>
        <p>
          <Say text={note ?? words.terminal.notice} />
        </p>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </footer>
    </>
  );
}
